package it.sportello.pin.issuer;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.identity.AssertedCitizen;
import java.time.Instant;

/** What one token of a trusted issuer says. The token is good once: {@code issuer} and {@code jti} name it. */
public sealed interface Asserted {

    /** Its {@code iss}. */
    String issuer();

    String jti();

    /** From when it is refused anyway. */
    Instant expiresAt();

    /** By an issuer for citizens, whatever groups it names. */
    record OfCitizen(String issuer, String jti, Instant expiresAt, AssertedCitizen who) implements Asserted {

        public OfCitizen {
            requireNonNull(issuer, "issuer");
            requireNonNull(jti, "jti");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(who, "who");
        }
    }

    /** By an issuer for staff, whatever it says of a citizen. */
    record OfStaff(String issuer, String jti, Instant expiresAt, StaffIdentity who) implements Asserted {

        public OfStaff {
            requireNonNull(issuer, "issuer");
            requireNonNull(jti, "jti");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(who, "who");
        }
    }
}
