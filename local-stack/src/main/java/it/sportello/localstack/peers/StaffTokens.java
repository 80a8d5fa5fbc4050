package it.sportello.localstack.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the id tokens that pin-service exchanges for the suite's own. */
final class StaffTokens {

    private static final String AUDIENCE = "sportello";
    private static final int MINUTES_VALID = 5;

    private final URI issuer;
    private final JsonWebKeySet keys;

    StaffTokens(URI issuer, Path signingKeys) {
        this.issuer = issuer;
        try {
            this.keys = new JsonWebKeySet(Files.readString(signingKeys));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("No signing keys in " + signingKeys, e);
        }
    }

    String publicKeys() {
        return keys.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String sign(StaffMember member) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setSubject(member.user());
        claims.setAudience(AUDIENCE);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        claims.setGeneratedJwtId();
        claims.setClaim("auth_time", NumericDate.now().getValue());
        claims.setClaim("acr", "urn:sportello:acr:staff");
        claims.setClaim("tax_code", member.taxCode());
        claims.setStringListClaim("groups", List.of(member.group()));
        var key = (PublicJsonWebKey) keys.getJsonWebKeys().getFirst();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign an id token", e);
        }
    }
}
