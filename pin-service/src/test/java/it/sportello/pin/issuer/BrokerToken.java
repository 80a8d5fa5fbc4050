package it.sportello.pin.issuer;

import java.security.Key;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A token on its way to being signed: good as it is made, and whatever a test makes of it. */
final class BrokerToken {

    /** Computed from the facts below it, of somebody who never was. */
    static final String TAX_CODE = "RSSMRA80A01H501U";

    final JwtClaims claims = new JwtClaims();

    private @Nullable String type = "JWT";
    private String algorithm;
    private @Nullable String keyId;
    private @Nullable Key key;

    private BrokerToken(String issuer, String algorithm, PublicJsonWebKey key) {
        this.algorithm = algorithm;
        this.keyId = key.getKeyId();
        this.key = key.getPrivateKey();
        claims.setIssuer(issuer);
        claims.setAudience("sportello");
        claims.setSubject("subject-7");
        claims.setJwtId(UUID.randomUUID().toString());
        secondsFromNow("iat", -1);
        secondsFromNow("exp", 300);
        secondsFromNow("auth_time", -60);
        claims.setStringClaim("tax_code", "TINIT-" + TAX_CODE);
    }

    static BrokerToken ofCitizen(String issuer, String algorithm, PublicJsonWebKey key) {
        BrokerToken token = new BrokerToken(issuer, algorithm, key);
        token.claims.setStringClaim("given_name", "Mario");
        token.claims.setStringClaim("family_name", "Rossi");
        token.claims.setStringClaim("birthdate", "1980-01-01");
        token.claims.setStringClaim("identity_provider", "spid");
        return token;
    }

    static BrokerToken ofStaff(String issuer, String algorithm, PublicJsonWebKey key) {
        BrokerToken token = new BrokerToken(issuer, algorithm, key);
        token.claims.setStringListClaim("groups", List.of("agent", "wheel"));
        return token;
    }

    BrokerToken secondsFromNow(String claim, int seconds) {
        claims.setClaim(claim, NumericDate.now().getValue() + seconds);
        return this;
    }

    BrokerToken type(@Nullable String other) {
        type = other;
        return this;
    }

    BrokerToken keyId(@Nullable String other) {
        keyId = other;
        return this;
    }

    /** In the way it was to be signed, if the other key can do that. */
    BrokerToken signedBy(PublicJsonWebKey other) {
        boolean elliptic = other.getKeyType().equals("EC");
        if (elliptic != algorithm.equals("ES256")) {
            algorithm = elliptic ? "ES256" : "RS256";
        }
        key = other.getPrivateKey();
        keyId = other.getKeyId();
        return this;
    }

    BrokerToken signedWith(String otherAlgorithm, @Nullable Key other) {
        algorithm = otherAlgorithm;
        key = other;
        return this;
    }

    String algorithm() {
        return algorithm;
    }

    String compact() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        if (type != null) {
            signature.setHeader("typ", type);
        }
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
