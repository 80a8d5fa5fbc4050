package it.sportello.pin.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.sportello.pin.oauth.SigningAlgorithm;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionVerifierTest {

    private static final String ISSUER = "https://pin.sportello.example";
    private static final String TOKEN_ENDPOINT = ISSUER + "/oauth2/token";

    private static final PublicJsonWebKey KEY = rsa("partner-1");
    private static final AssertionVerifier VERIFIER = verifier(SigningAlgorithm.RS256);

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, TOKEN_ENDPOINT})
    @DisplayName("C8 a client proves who it is by an assertion of its own, for us alone")
    void takesAGoodAssertion(String audience) {
        String assertion = AssertionDraft.of("partner")
                .bent(claims -> claims.setAudience(audience))
                .signed(KEY, "RS256");

        assertThat(AssertionVerifier.findSubject(assertion)).contains("partner");
        assertThat(VERIFIER.verify(assertion))
                .hasValueSatisfying(proof -> assertThat(proof.jti()).isNotBlank());
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                defect("another issuer", claims -> claims.setIssuer("desk")),
                defect("no issuer", claims -> claims.unsetClaim("iss")),
                defect("another subject", claims -> claims.setSubject("desk")),
                defect("no subject", claims -> claims.unsetClaim("sub")),
                defect("another audience", claims -> claims.setAudience("https://elsewhere.example")),
                defect("an audience that only begins right", claims -> claims.setAudience(ISSUER + ".example")),
                defect("a second audience", claims -> claims.setAudience(ISSUER, "https://elsewhere.example")),
                defect("two of our names", claims -> claims.setAudience(ISSUER, TOKEN_ENDPOINT)),
                defect("no audience", claims -> claims.unsetClaim("aud")),
                defect("expired", claims -> claims.setExpirationTime(secondsFromNow(-11))),
                defect("good for longer than five minutes", claims -> claims.setExpirationTime(secondsFromNow(330))),
                defect("no expiry", claims -> claims.unsetClaim("exp")),
                defect("made in the future", claims -> claims.setIssuedAt(secondsFromNow(60))),
                defect("made long ago", claims -> claims.setIssuedAt(secondsFromNow(-330))),
                defect("not yet good", claims -> claims.setNotBefore(secondsFromNow(60))),
                defect("no jti", claims -> claims.unsetClaim("jti")),
                defect("an endless jti", claims -> claims.setJwtId("x".repeat(256))),
                defect("a jti that no table takes", claims -> claims.setJwtId("a\u0000b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    @DisplayName("C8 an assertion that is not exactly right proves nothing")
    void refusesDefects(String what, Consumer<JwtClaims> bend) {
        assertThat(VERIFIER.verify(good().bent(bend).signed(KEY, "RS256"))).isEmpty();
    }

    @Test
    @DisplayName("C8 an assertion need not say when it was made")
    void takesOneWithoutTimeOfIssue() {
        assertThat(VERIFIER.verify(
                        good().bent(claims -> claims.unsetClaim("iat")).signed(KEY, "RS256")))
                .isPresent();
    }

    @Test
    @DisplayName("C8 an assertion counts by the key and an algorithm of its client alone")
    void refusesOtherSignatures() throws JoseException {
        assertThat(VERIFIER.verify(good().signed(KEY, "PS256")))
                .as("another algorithm")
                .isEmpty();
        assertThat(VERIFIER.verify(good().signed(rsa("partner-1"), "RS256")))
                .as("foreign key")
                .isEmpty();
        assertThat(VERIFIER.verify(good().signed(rsa("other"), "RS256")))
                .as("unknown kid")
                .isEmpty();
        assertThat(VERIFIER.verify(
                        good().signedBy(new HmacKey(KEY.getPublicKey().getEncoded()), KEY.getKeyId(), "HS256")))
                .as("the public key as a secret")
                .isEmpty();
        assertThat(VERIFIER.verify(good().signedBy(null, KEY.getKeyId(), AlgorithmIdentifiers.NONE)))
                .as("no signature")
                .isEmpty();
        assertThat(verifier(SigningAlgorithm.PS256).verify(good().signed(KEY, "PS256")))
                .as("its other algorithm, registered")
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.y.z", "e30.e30.", "e30.e30.e30.e30.e30"})
    @DisplayName("C8 what is no assertion speaks of nobody and proves nothing")
    void refusesWhatIsNone(String assertion) {
        assertThat(AssertionVerifier.findSubject(assertion)).isEmpty();
        assertThat(VERIFIER.verify(assertion)).isEmpty();
    }

    private static AssertionDraft good() {
        return AssertionDraft.of("partner").bent(claims -> claims.setAudience(ISSUER));
    }

    private static Arguments defect(String what, Consumer<JwtClaims> bend) {
        return arguments(what, bend);
    }

    private static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static AssertionVerifier verifier(SigningAlgorithm algorithm) {
        JsonWebKey published = AssertionDraft.publicHalf(KEY);
        return new AssertionVerifier("partner", List.of(published), Set.of(algorithm), Set.of(ISSUER, TOKEN_ENDPOINT));
    }

    private static PublicJsonWebKey rsa(String keyId) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
