package it.sportello.pin.issuer;

import it.sportello.contracts.Channel;
import it.sportello.pin.issuer.trust.ClaimNames;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;

/** Where an issuer has reached the person itself (C8). What it only was told is left out, and what is no contact to us. */
record VerifiedContacts(ClaimNames names) {

    List<ContactPoint> read(JwtClaims claims) {
        return Stream.of(
                        isTrue(claims, names.mobileVerified())
                                ? point(claims, names.mobile(), Channel.SMS)
                                : Optional.<ContactPoint>empty(),
                        isTrue(claims, names.emailVerified())
                                ? point(claims, names.email(), Channel.EMAIL)
                                : Optional.<ContactPoint>empty(),
                        point(claims, names.certifiedEmail(), Channel.CERTIFIED_EMAIL))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Some brokers know no other values than texts. */
    private static boolean isTrue(JwtClaims claims, String name) {
        return "true".equals(claims.getClaimValueAsString(name));
    }

    private static Optional<ContactPoint> point(JwtClaims claims, String name, Channel channel) {
        if (!(claims.getClaimValue(name) instanceof String told)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContactReader.read(channel, told));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
