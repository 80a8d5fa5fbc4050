package it.sportello.platform.security.token;

import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An issuer with one key, which signs whatever a test wants. */
final class TestIssuer implements TokenKeys {

    static final URI ISSUER = URI.create("https://pin.sportello.example");

    private final RsaJsonWebKey key;

    TestIssuer(String keyId) {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return Optional.of(key).filter(it -> it.getKeyId().equals(keyId)).map(RsaJsonWebKey::getRsaPublicKey);
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    RsaJsonWebKey key() {
        return key;
    }

    /** The claims of a citizen's token that nothing is wrong with. */
    static JwtClaims citizenClaims(FictionalCitizen person) {
        JwtClaims claims = common(person.personId().toString());
        claims.setClaim("acr", "urn:sportello:acr:pin:simplified");
        claims.setClaim("tax_code", person.taxCode());
        claims.setClaim("given_name", person.givenName());
        claims.setClaim("family_name", person.familyName());
        claims.setClaim("birth_date", person.birthDate().toString());
        claims.setClaim("first_issue", 2);
        return claims;
    }

    static JwtClaims common(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER.toString());
        claims.setAudience("sportello");
        claims.setSubject(subject);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("auth_time", 1_585_731_600L);
        return claims;
    }

    JsonWebSignature draft(JwtClaims claims) {
        JsonWebSignature draft = new JsonWebSignature();
        draft.setHeader("typ", "at+jwt");
        draft.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        draft.setKeyIdHeaderValue(key.getKeyId());
        draft.setKey(key.getPrivateKey());
        draft.setPayload(claims.toJson());
        return draft;
    }

    static String signed(JsonWebSignature draft) {
        try {
            return draft.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String token(JwtClaims claims) {
        return signed(draft(claims));
    }
}
