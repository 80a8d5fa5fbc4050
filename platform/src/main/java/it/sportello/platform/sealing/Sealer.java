package it.sportello.platform.sealing;

import it.sportello.platform.security.guard.KeyFile;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Seals content for one recipient: a JWS by this service inside a JWE to the recipient's key. Costs about a
 * millisecond of CPU: do it outside transactions.
 */
@ApplicationScoped
public class Sealer {

    static final String SIGNATURE_ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    static final String KEY_ALGORITHM = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    static final String CONTENT_ALGORITHM = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private final String service;
    private final Clock clock;
    private final PublicJsonWebKey signingKey;
    private final Map<SealedFor, PublicJsonWebKey> recipients = new EnumMap<>(SealedFor.class);

    /** @param service this service's name, under which its recipients trust its key */
    public Sealer(
            SealingConfig config, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.service = service;
        this.clock = clock;
        this.signingKey = config.signingKey()
                .map(KeyFile::readPair)
                .orElseThrow(() -> new IllegalStateException("sportello.sealing.signing-key is not set"));
        config.recipients().forEach((recipient, file) -> recipients.put(recipient, KeyFile.readPair(file)));
    }

    /** The content as a compact JWE, readable only by the recipient and only as what it is. */
    public String seal(SealedFor recipient, SealedContent content) {
        PublicJsonWebKey key = recipients.get(recipient);
        if (key == null) {
            throw new IllegalStateException("sportello.sealing.recipients has no key of " + recipient);
        }
        if (content.notAfter().isAfter(clock.instant().plus(SealedUse.KEPT))) {
            throw new IllegalArgumentException("nobody opens a seal that holds longer than its use is remembered");
        }
        try {
            return encrypt(sign(claims(content, key.getKeyId())), key);
        } catch (JoseException e) {
            throw new IllegalStateException("the configured keys do not seal", e);
        }
    }

    /** The audience is the recipient's key, so that a recipient cannot pass signed content on to another. */
    private JwtClaims claims(SealedContent content, String recipientKeyId) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(service);
        claims.setAudience(recipientKeyId);
        claims.setSubject(content.boundTo().toString());
        claims.setJwtId(Ids.next().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(content.notAfter().toEpochMilli()));
        claims.setClaim(SealedClaims.PURPOSE, content.purpose().name());
        claims.setClaim(SealedClaims.RECIPIENT, content.recipient());
        claims.setClaim(SealedClaims.PARAMETERS, content.parameters());
        return claims;
    }

    private String sign(JwtClaims claims) throws JoseException {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(SIGNATURE_ALGORITHM);
        signed.setKeyIdHeaderValue(signingKey.getKeyId());
        signed.setKey(signingKey.getPrivateKey());
        signed.setPayload(claims.toJson());
        return signed.getCompactSerialization();
    }

    private static String encrypt(String signed, PublicJsonWebKey key) throws JoseException {
        JsonWebEncryption encrypted = new JsonWebEncryption();
        encrypted.setAlgorithmHeaderValue(KEY_ALGORITHM);
        encrypted.setEncryptionMethodHeaderParameter(CONTENT_ALGORITHM);
        encrypted.setKeyIdHeaderValue(key.getKeyId());
        encrypted.setContentTypeHeaderValue("JWT");
        encrypted.setKey(key.getPublicKey());
        encrypted.setPayload(signed);
        return encrypted.getCompactSerialization();
    }
}
