package it.sportello.pin.issuer;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff, as their provider vouches for them.
 *
 * @param subject who it is among all providers
 * @param roles never empty
 * @param taxCode whose own file is closed to this member (K6); null when the provider does not tell, and it need not
 */
public record StaffIdentity(
        String subject,
        String acr,
        List<String> roles,
        Instant authenticatedAt,
        @Nullable FiscalCode taxCode) {

    public StaffIdentity {
        requireNonNull(subject, "subject");
        requireNonNull(acr, "acr");
        roles = List.copyOf(roles);
        requireNonNull(authenticatedAt, "authenticatedAt");
    }
}
