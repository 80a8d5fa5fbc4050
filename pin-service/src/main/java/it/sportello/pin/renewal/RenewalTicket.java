package it.sportello.pin.renewal;

import it.sportello.pin.secret.OpaqueToken;
import java.security.SecureRandom;
import java.util.Optional;

/** What somebody gets who knows an expired PIN, in clear: for five minutes and once it is worth a new one (C10). */
public final class RenewalTicket {

    private final OpaqueToken token;

    private RenewalTicket(OpaqueToken token) {
        this.token = token;
    }

    static RenewalTicket next(SecureRandom random) {
        return new RenewalTicket(OpaqueToken.next(random));
    }

    /** Empty when it cannot be one of ours. */
    static Optional<RenewalTicket> parse(String presented) {
        return OpaqueToken.parse(presented, 0).map(RenewalTicket::new);
    }

    byte[] fingerprint() {
        return token.fingerprint();
    }

    /** As it goes over the wire: a secret. */
    public String reveal() {
        return token.reveal();
    }

    @Override
    public String toString() {
        return "RenewalTicket[redacted]";
    }
}
