package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who acts for another ({@code act}), or signed in with an identity for professional use or for a company
 * ({@code identity_use}): may sign in, may not file (A2).
 */
public record Representative(String subject) implements Caller {
    public Representative {
        requireNonNull(subject, "subject");
    }
}
