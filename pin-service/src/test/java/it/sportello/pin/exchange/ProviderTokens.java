package it.sportello.pin.exchange;

import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.SigningKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Tokens as the local stack's identity providers sign them. */
public final class ProviderTokens {

    private ProviderTokens() {}

    public static String ofStaff(Consumer<JwtClaims> bend) throws Exception {
        JwtClaims claims = fresh("staff", FictionalCitizen.random());
        claims.setSubject("agent-7");
        claims.setStringClaim("acr", "urn:sportello:acr:staff");
        claims.setStringListClaim("groups", List.of("agent", "wheel"));
        bend.accept(claims);
        return sign(claims, "idp-signing.jwks");
    }

    public static String ofCitizen(String issuer, FictionalCitizen citizen, Consumer<JwtClaims> bend) throws Exception {
        JwtClaims claims = fresh(issuer, citizen);
        claims.setSubject(citizen.personId().toString());
        claims.setStringClaim("acr", "https://www.spid.gov.it/SpidL2");
        claims.setStringClaim("given_name", citizen.givenName());
        claims.setStringClaim("family_name", citizen.familyName());
        claims.setStringClaim("birthdate", citizen.birthDate().toString());
        bend.accept(claims);
        return sign(claims, "idp-" + issuer + ".jwks");
    }

    private static JwtClaims fresh(String issuer, FictionalCitizen whose) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ConfigProvider.getConfig().getValue("sportello.issuers." + issuer + ".issuer", String.class));
        claims.setAudience("sportello");
        claims.setIssuedAt(secondsFromNow(-1));
        claims.setExpirationTime(secondsFromNow(300));
        claims.setClaim("auth_time", secondsFromNow(-60).getValue());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("tax_code", "TINIT-" + whose.taxCode());
        return claims;
    }

    static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static String sign(JwtClaims claims, String keys) throws Exception {
        Path file = Path.of(System.getProperty("sportello.test.keys"), keys);
        PublicJsonWebKey key = SigningKeys.first(file);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
