package it.sportello.e2e.bench.load;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Access tokens as pin-service would issue them after a sign-in with the first half. Made before the load begins: signing
 * costs more than all the rest of a filing.
 */
public record TokenMint(PublicJsonWebKey key, String issuer) {

    private static final long LIFETIME_SECONDS = 600;

    public static TokenMint of(DevelopmentKeys keys, String issuer) throws IOException, JoseException {
        var set = new JsonWebKeySet(Files.readString(keys.tokenSigning()));
        return new TokenMint((PublicJsonWebKey) set.getJsonWebKeys().getFirst(), issuer);
    }

    public String mint(FictionalCitizen citizen) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(JsonUtil.toJson(claims(citizen)));
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "at+jwt");
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign an access token", e);
        }
    }

    private Map<String, Object> claims(FictionalCitizen citizen) {
        long now = Instant.now().getEpochSecond();
        return Map.ofEntries(
                Map.entry("iss", issuer),
                Map.entry("sub", citizen.personId().toString()),
                Map.entry("aud", "sportello"),
                Map.entry("iat", now),
                Map.entry("exp", now + LIFETIME_SECONDS),
                Map.entry("auth_time", now),
                Map.entry("jti", UUID.randomUUID().toString()),
                Map.entry("client_id", "web-portal"),
                Map.entry("scope", "openid"),
                Map.entry("acr", TestTokens.SIMPLIFIED),
                Map.entry("amr", List.of("pin")),
                Map.entry("tax_code", citizen.taxCode()),
                Map.entry("given_name", citizen.givenName()),
                Map.entry("family_name", citizen.familyName()),
                Map.entry("birth_date", citizen.birthDate().toString()),
                Map.entry("first_issue", 1));
    }
}
