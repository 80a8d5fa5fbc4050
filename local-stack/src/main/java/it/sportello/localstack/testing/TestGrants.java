package it.sportello.localstack.testing;

import it.sportello.localstack.embedded.DevelopmentKeys;
import java.io.IOException;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Case grants as contact-center-service signs them. */
public final class TestGrants {

    /** The header that carries one. */
    public static final String HEADER = "Case-Grant";

    private static final int MINUTES_VALID = 10;

    private TestGrants() {}

    /** For the subject of {@link TestTokens#staff} of this role; about nobody yet when {@code person} is null. */
    public static String of(String role, @Nullable UUID person, boolean verified) {
        return of(role, person, verified, "verification");
    }

    public static String of(String role, @Nullable UUID person, boolean verified, String purpose) {
        return ofSubject("staff-" + role, person, verified, purpose);
    }

    /** For who has to call about this request of the person. */
    public static String callBack(UUID person, UUID request, boolean verified) {
        return signed(claims("staff-agent", person, request, verified, "call-back"));
    }

    public static String ofSubject(String subject, @Nullable UUID person, boolean verified, String purpose) {
        return signed(claims(subject, person, null, verified, purpose));
    }

    /** In a given case, signed with the keys of another stack. */
    public static String inCase(
            DevelopmentKeys keys, UUID caseId, String subject, @Nullable UUID person, String purpose) {
        JwtClaims claims = claims(subject, person, null, false, purpose);
        claims.setClaim("case", caseId.toString());
        return signed(claims, keys);
    }

    private static JwtClaims claims(
            String subject, @Nullable UUID person, @Nullable UUID request, boolean verified, String purpose) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("contact-center-service");
        claims.setAudience("pin-service", "application-service");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        claims.setClaim("case", UUID.randomUUID().toString());
        if (person != null) {
            claims.setClaim("person", person.toString());
        }
        if (request != null) {
            claims.setClaim("request", request.toString());
        }
        claims.setClaim("verified", verified);
        claims.setClaim("purpose", purpose);
        return claims;
    }

    private static String signed(JwtClaims claims) {
        return signed(claims, TestSettings.keys());
    }

    private static String signed(JwtClaims claims, DevelopmentKeys keys) {
        try {
            PublicJsonWebKey key = SigningKeys.only(keys.caseGrantSigner());
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setHeader("typ", "case-grant+jws");
            return signature.getCompactSerialization();
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Cannot sign a case grant", e);
        }
    }
}
