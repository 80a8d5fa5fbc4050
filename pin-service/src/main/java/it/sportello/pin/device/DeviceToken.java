package it.sportello.pin.device;

import it.sportello.pin.secret.OpaqueToken;
import java.security.SecureRandom;
import java.util.Optional;

/** By which a device is known again. It opens nothing: a copied one only keeps a sign-in from being announced. */
public final class DeviceToken {

    private final OpaqueToken token;

    private DeviceToken(OpaqueToken token) {
        this.token = token;
    }

    static DeviceToken next(SecureRandom random) {
        return new DeviceToken(OpaqueToken.next(random));
    }

    /** Empty when it cannot be one of ours. */
    public static Optional<DeviceToken> parse(String presented) {
        return OpaqueToken.parse(presented, 0).map(DeviceToken::new);
    }

    byte[] fingerprint() {
        return token.fingerprint();
    }

    /** As it goes over the wire. */
    public String reveal() {
        return token.reveal();
    }

    @Override
    public String toString() {
        return "DeviceToken[redacted]";
    }
}
