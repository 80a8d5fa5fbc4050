package it.sportello.platform.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff, as the access token tells: opaque {@code subject}, and the roles it is in.
 *
 * @param ownPerson opaque id of the person that the member is; null when nobody with their tax code was known at sign-in
 */
public record Staff(
        String subject, Set<String> groups, @Nullable UUID ownPerson) implements Caller {
    public Staff {
        requireNonNull(subject, "subject");
        groups = Set.copyOf(groups);
    }

    /** Whether what is this person's is the member's own: nobody acts on their own file (K6). */
    public boolean is(UUID personId) {
        return personId.equals(ownPerson);
    }
}
