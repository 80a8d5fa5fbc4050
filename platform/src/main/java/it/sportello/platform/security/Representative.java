package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

/** Somebody who acts for another ({@code act}): may sign in, may not file (A2). */
public record Representative(String subject) implements Caller {
    public Representative {
        requireNonNull(subject, "subject");
    }
}
