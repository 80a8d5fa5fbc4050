package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** A member of the staff, as the access token tells: opaque {@code subject}, and the roles it is in. */
public record Staff(String subject, Set<String> groups) implements Caller {
    public Staff {
        requireNonNull(subject, "subject");
        groups = Set.copyOf(groups);
    }
}
