package it.sportello.pin.staff;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What the identity provider vouches for: one use of one token. */
record StaffIdentity(
        String subject, String acr, List<String> groups, Instant authenticatedAt, String jti, Instant expiresAt) {

    StaffIdentity {
        requireNonNull(subject, "subject");
        requireNonNull(acr, "acr");
        groups = List.copyOf(groups);
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(jti, "jti");
        requireNonNull(expiresAt, "expiresAt");
    }
}
