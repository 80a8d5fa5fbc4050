package it.sportello.pin.staff;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider vouches for: one use of one token.
 *
 * @param taxCode whose own file is closed to this member (K6); null when the provider does not tell, and it need not
 */
record StaffIdentity(
        String subject,
        String acr,
        List<String> groups,
        Instant authenticatedAt,
        String jti,
        Instant expiresAt,
        @Nullable FiscalCode taxCode) {

    StaffIdentity {
        requireNonNull(subject, "subject");
        requireNonNull(acr, "acr");
        groups = List.copyOf(groups);
        requireNonNull(authenticatedAt, "authenticatedAt");
        requireNonNull(jti, "jti");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** Nobody acts on their own tax code (K6), so who acts on persons' must have told it. */
    boolean isComplete() {
        return taxCode != null || !StaffRole.anyActsOnPersons(groups);
    }
}
