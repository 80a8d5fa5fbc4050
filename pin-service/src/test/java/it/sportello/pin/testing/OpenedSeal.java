package it.sportello.pin.testing;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** What the one reader of a sealed dispatch sees. The signature is notification-service's to check. */
public record OpenedSeal(String recipient, Map<?, ?> parameters) {

    private static final DevelopmentKeys KEYS = new DevelopmentKeys(Path.of(System.getProperty("sportello.test.keys")));

    /** Opened once each: tests look for a message among all that were sent, again and again until it is there. */
    private static final Map<String, OpenedSeal> OPENED = new ConcurrentHashMap<>();

    public static OpenedSeal of(DispatchRequested dispatch) {
        return OPENED.computeIfAbsent(dispatch.sealed(), _ -> opened(dispatch));
    }

    private static OpenedSeal opened(DispatchRequested dispatch) {
        Recipient reader = switch (dispatch.channel()) {
            case SMS -> Recipient.SMS;
            case EMAIL, CERTIFIED_EMAIL -> Recipient.MAIL;
            case POST -> Recipient.POSTAL;
        };
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(decrypted(dispatch.sealed(), KEYS.opening(reader)));
            return new OpenedSeal(
                    claims.getClaimValueAsString("recipient"), (Map<?, ?>) claims.getClaimValue("parameters"));
        } catch (InvalidJwtException | JoseException | IOException e) {
            throw new IllegalStateException("Not sealed to " + reader, e);
        }
    }

    private static String decrypted(String sealed, Path key) throws JoseException, IOException {
        JsonWebEncryption encrypted = new JsonWebEncryption();
        encrypted.setCompactSerialization(sealed);
        encrypted.setKey(
                PublicJsonWebKey.Factory.newPublicJwk(Files.readString(key)).getPrivateKey());
        return encrypted.getPayload();
    }
}
