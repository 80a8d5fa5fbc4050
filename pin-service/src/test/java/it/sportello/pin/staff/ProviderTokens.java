package it.sportello.pin.staff;

import it.sportello.localstack.testing.FictionalCitizen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;

/** Tokens as the staff's identity provider signs them, and as it never would. */
final class ProviderTokens {

    static final String ACR = "urn:sportello:acr:staff";

    private ProviderTokens() {}

    static JwtClaims staff(Consumer<JwtClaims> bend) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ConfigProvider.getConfig().getValue("sportello.issuers.staff.issuer", String.class));
        claims.setAudience("sportello");
        claims.setSubject("agent-7");
        claims.setIssuedAt(secondsFromNow(-1));
        claims.setExpirationTime(secondsFromNow(300));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("acr", ACR);
        claims.setStringClaim("tax_code", "TINIT-" + FictionalCitizen.random().taxCode());
        claims.setStringListClaim("groups", List.of("agent", "wheel"));
        bend.accept(claims);
        return claims;
    }

    static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    static PublicJsonWebKey providerKey() throws Exception {
        Path file = Path.of(System.getProperty("sportello.test.keys"), "idp-signing.jwks");
        return (PublicJsonWebKey)
                new JsonWebKeySet(Files.readString(file)).getJsonWebKeys().getFirst();
    }

    static String signed(JwtClaims claims) throws Exception {
        return sign(claims, providerKey(), "JWT", "RS256");
    }

    static String sign(JwtClaims claims, PublicJsonWebKey key, String type, String algorithm) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    /** The classic confusion: a verifier that lets the token choose would take the public key for a shared secret. */
    static String signedWithThePublicKeyAsSecret() throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(providerKey().getKeyId());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKey(new HmacKey(providerKey().getPublicKey().getEncoded()));
        signature.setPayload(staff(_ -> {}).toJson());
        return signature.getCompactSerialization();
    }
}
