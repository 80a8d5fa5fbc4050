package it.sportello.platform.security.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseGrantTest {

    private static final String PIN_SERVICE = "pin-service";
    private static final Staff AGENT = new Staff("agent-1", Set.of("agent"), null);
    private static final UUID PERSON = UUID.randomUUID();

    private final CaseGrant grant =
            new CaseGrant(UUID.randomUUID(), AGENT.subject(), PERSON, UUID.randomUUID(), true, "verification");

    @TempDir
    private Path directory;

    private GrantKeys keys;
    private CaseGrantSigner signer;
    private CaseGrantVerifier verifier;

    @BeforeEach
    void generateKeys() throws IOException, JoseException {
        keys = new GrantKeys(directory, "grant-key");
        signer = new CaseGrantSigner(keys.config());
        verifier = new CaseGrantVerifier(keys.config(), PIN_SERVICE);
    }

    @Test
    @DisplayName("K6 a grant tells the case, the person, the request and whether that person was verified")
    void tellsWhatWasGranted() {
        assertThat(verifier.verify(signer.sign(grant, PIN_SERVICE), AGENT, PERSON))
                .isEqualTo(grant);
    }

    @Test
    void opensLookUpWithoutPerson() {
        CaseGrant lookUp = new CaseGrant(UUID.randomUUID(), AGENT.subject(), null, null, false, "caller-lookup");
        String signed = signer.sign(lookUp, PIN_SERVICE);
        assertThat(verifier.verify(signed, AGENT)).isEqualTo(lookUp);
        assertRefused(() -> verifier.verify(signed, AGENT, PERSON));
        assertThatThrownBy(() -> new CaseGrant(UUID.randomUUID(), AGENT.subject(), null, null, true, "caller-lookup"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new CaseGrant(UUID.randomUUID(), AGENT.subject(), null, PERSON, false, "caller-lookup"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("K6 a grant of another agent or of another person opens nothing")
    void refusesGrantOfOthers() {
        String signed = signer.sign(grant, PIN_SERVICE);
        assertRefused(() -> verifier.verify(signed, new Staff("agent-2", Set.of("agent"), null), PERSON));
        assertRefused(() -> verifier.verify(signed, AGENT, UUID.randomUUID()));
        assertRefused(() -> verifier.verify(null, AGENT, PERSON));
    }

    @Test
    void refusesGrantThatWasShownToAnotherService() {
        assertRefused(() -> verifier.verify(signer.sign(grant, "application-service"), AGENT, PERSON));
    }

    @Test
    @DisplayName("K6 a grant lasts ten minutes")
    void refusesGrantAfterTenMinutes() {
        Instant now = Instant.now();
        assertThat(verifier.verify(signer.sign(grant, PIN_SERVICE, now.minus(Duration.ofMinutes(9))), AGENT))
                .isEqualTo(grant);
        String old = signer.sign(grant, PIN_SERVICE, now.minus(Duration.ofMinutes(11)));
        assertRefused(() -> verifier.verify(old, AGENT, PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "iat", "case", "verified", "purpose"})
    void refusesGrantThatLacksClaim(String claim) {
        assertRefused(draft(claims -> claims.unsetClaim(claim), draft -> {}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesGrantSignedOtherwise(String name, Consumer<JsonWebSignature> bend) {
        assertRefused(draft(claims -> {}, bend));
    }

    static Stream<Arguments> refusesGrantSignedOtherwise() {
        return Stream.of(
                bent("an access token", draft -> draft.setHeader("typ", "at+jwt")),
                bent("no type", draft -> draft.getHeaders().setObjectHeaderValue("typ", null)),
                bent("an unknown key", draft -> draft.setKeyIdHeaderValue("other-key")),
                bent("no key id", draft -> draft.getHeaders().setObjectHeaderValue("kid", null)),
                bent("a secret of nobody's", draft -> {
                    draft.setAlgorithmHeaderValue("HS256");
                    draft.setKey(new HmacKey(new byte[32]));
                }),
                bent("no signature", draft -> {
                    draft.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    draft.setAlgorithmHeaderValue("none");
                    draft.setKey(null);
                }));
    }

    @Test
    void refusesStrangersKeyUnderOurName() throws IOException, JoseException {
        CaseGrantSigner stranger = new CaseGrantSigner(new GrantKeys(directory, "grant-key").config());
        assertRefused(stranger.sign(grant, PIN_SERVICE));
        Stream.of("", ".", "a.b.c", "x".repeat(9000)).forEach(this::assertRefused);
    }

    @Test
    void namesWhatIsNotConfigured() {
        assertThatThrownBy(() -> new CaseGrantSigner(GrantKeys.none()))
                .hasMessageContaining("sportello.case-grant.signing-key");
        assertThatThrownBy(() -> new CaseGrantVerifier(GrantKeys.none(), PIN_SERVICE))
                .hasMessageContaining("sportello.case-grant.trusted-keys");
    }

    @Test
    void namesDevelopmentKeys() throws IOException, JoseException {
        assertThat(new CaseGrantKeysCheck(keys.config()).refusals()).isEmpty();
        assertThat(new CaseGrantKeysCheck(new GrantKeys(directory, "dev-grant").config()).refusals())
                .anyMatch(it -> it.startsWith("sportello.case-grant.signing-key names a development key"))
                .anyMatch(it -> it.startsWith("sportello.case-grant.trusted-keys names a development key"));
    }

    private String draft(Consumer<JwtClaims> bendClaims, Consumer<JsonWebSignature> bend) {
        try {
            JwtClaims claims = CaseGrantClaims.of(grant);
            claims.setAudience(PIN_SERVICE);
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(10);
            bendClaims.accept(claims);
            JsonWebSignature draft = new JsonWebSignature();
            draft.setHeader("typ", CaseGrantClaims.TYPE);
            draft.setAlgorithmHeaderValue(CaseGrantSigner.ALGORITHM);
            draft.setKeyIdHeaderValue(keys.key().getKeyId());
            draft.setKey(keys.key().getPrivateKey());
            bend.accept(draft);
            draft.setPayload(claims.toJson());
            return draft.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String signed) {
        assertRefused(() -> verifier.verify(signed, AGENT, PERSON));
    }

    private static void assertRefused(Runnable verification) {
        assertThatThrownBy(verification::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(SecurityProblem.CASE_GRANT_REFUSED))
                .hasNoCause();
    }

    private static Arguments bent(String name, Consumer<JsonWebSignature> bend) {
        return Arguments.of(name, bend);
    }
}
