package it.sportello.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.Representative;
import it.sportello.platform.security.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenVerifierTest {

    private static final TestIssuer ISSUER = new TestIssuer("key-1");
    private static final FictionalCitizen PERSON = FictionalCitizen.random();

    private final AccessTokenVerifier verifier = new AccessTokenVerifier(TestIssuer.ISSUER, ISSUER);

    @Test
    void readsCitizenFromHisToken() throws RefusedTokenException {
        AccessToken token = verifier.verify(ISSUER.token(TestIssuer.citizenClaims(PERSON)));
        assertThat(token.caller())
                .isEqualTo(new Citizen(
                        PERSON.personId(),
                        FiscalCode.parse(PERSON.taxCode()),
                        PERSON.givenName(),
                        PERSON.familyName(),
                        PERSON.birthDate(),
                        Assurance.PIN_SIMPLIFIED,
                        Instant.ofEpochSecond(1_585_731_600L),
                        OptionalInt.of(2)));
        assertThat(token.getGroups()).isNullOrEmpty();
        assertThat(token.toString()).doesNotContain(PERSON.taxCode(), PERSON.familyName());
    }

    @Test
    void readsStaffByGroupsWhateverElseTheTokenSays() throws RefusedTokenException {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        claims.setStringListClaim("groups", "agent");
        assertThat(verifier.verify(ISSUER.token(claims)).caller())
                .isEqualTo(new Staff(PERSON.personId().toString(), Set.of("agent"), null));
    }

    @Test
    @DisplayName("K6 a member of the staff is known by the person that the token says they are, and no other")
    void readsWhichPersonAMemberOfTheStaffIs() throws RefusedTokenException {
        JwtClaims claims = TestIssuer.citizenClaims(FictionalCitizen.random());
        claims.setStringListClaim("groups", "benefit-officer");
        claims.setStringClaim("own_person", PERSON.personId().toString());
        Staff member = (Staff) verifier.verify(ISSUER.token(claims)).caller();
        assertThat(member.is(PERSON.personId())).isTrue();
        assertThat(member.is(UUID.randomUUID())).isFalse();
        claims.setStringClaim("own_person", "somebody");
        assertRefused(ISSUER.token(claims));
    }

    @Test
    @DisplayName("A2 who acts for another is read as a representative")
    void readsRepresentativeByAct() throws RefusedTokenException {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        claims.setClaim("act", Map.of("sub", "accountant"));
        assertThat(verifier.verify(ISSUER.token(claims)).caller())
                .isEqualTo(new Representative(PERSON.personId().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"professional", "legal-person", "something-new"})
    @DisplayName(
            "A2 an identity for professional use or for a company is read as a representative, as is one unheard of")
    void readsRepresentativeByUse(String use) throws RefusedTokenException {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        claims.setStringClaim("identity_use", use);
        assertThat(verifier.verify(ISSUER.token(claims)).caller())
                .isEqualTo(new Representative(PERSON.personId().toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesTokenWithBentClaims(String name, Consumer<JwtClaims> bend) {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        bend.accept(claims);
        assertRefused(ISSUER.token(claims));
    }

    static Stream<Arguments> refusesTokenWithBentClaims() {
        return Stream.of(
                bentClaims("another issuer", claims -> claims.setIssuer("https://pin.sportello.example/")),
                bentClaims("another audience", claims -> claims.setAudience("portal")),
                bentClaims("expired", claims -> claims.setExpirationTime(secondsFromNow(-1))),
                bentClaims("not valid yet", claims -> claims.setNotBefore(secondsFromNow(60))),
                bentClaims(
                        "level that is none of ours",
                        claims -> claims.setClaim("acr", "https://www.spid.gov.it/SpidL1")),
                bentClaims("tax code that is none", claims -> claims.setClaim("tax_code", "AAAAAA00A00A000A")),
                bentClaims("person id that is no id", claims -> claims.setSubject("somebody")),
                bentClaims("groups that are no list", claims -> claims.setClaim("groups", Map.of("agent", true))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "aud",
                "sub",
                "exp",
                "iat",
                "jti",
                "acr",
                "auth_time",
                "tax_code",
                "given_name",
                "family_name",
                "birth_date",
                "first_issue"
            })
    void refusesTokenThatLacksClaim(String claim) {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        claims.unsetClaim(claim);
        assertRefused(ISSUER.token(claims));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesTokenSignedOtherwise(String name, Consumer<JsonWebSignature> bend) {
        JsonWebSignature draft = ISSUER.draft(TestIssuer.citizenClaims(PERSON));
        bend.accept(draft);
        assertRefused(TestIssuer.signed(draft));
    }

    static Stream<Arguments> refusesTokenSignedOtherwise() {
        TestIssuer stranger = new TestIssuer("key-1");
        return Stream.of(
                bentDraft("an id token", draft -> draft.setHeader("typ", "JWT")),
                bentDraft("no type", draft -> draft.getHeaders().setObjectHeaderValue("typ", null)),
                bentDraft("no signature", draft -> {
                    draft.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    draft.setAlgorithmHeaderValue("none");
                    draft.setKey(null);
                }),
                bentDraft("the public key as HMAC secret", draft -> {
                    draft.setAlgorithmHeaderValue("HS256");
                    draft.setKey(new HmacKey(ISSUER.key().getRsaPublicKey().getEncoded()));
                }),
                bentDraft("another RSA algorithm", draft -> draft.setAlgorithmHeaderValue("RS512")),
                bentDraft("PSS padding", draft -> draft.setAlgorithmHeaderValue("PS256")),
                bentDraft(
                        "a stranger's key under our name",
                        draft -> draft.setKey(stranger.key().getPrivateKey())),
                bentDraft("an unknown key", draft -> draft.setKeyIdHeaderValue("key-2")),
                bentDraft("no key id", draft -> draft.getHeaders().setObjectHeaderValue("kid", null)));
    }

    @Test
    void refusesAlteredTruncatedAndSenselessText() {
        String token = ISSUER.token(TestIssuer.citizenClaims(PERSON));
        String other = ISSUER.token(TestIssuer.citizenClaims(FictionalCitizen.random()));
        assertRefused(token.split("\\.")[0] + "." + other.split("\\.")[1] + "." + token.split("\\.")[2]);
        assertRefused(token.substring(0, token.length() - 4));
        List.of("", ".", "a.b.c", "x".repeat(9000)).forEach(this::assertRefused);
    }

    @Test
    void quotesNothingOfRefusedToken() {
        JwtClaims claims = TestIssuer.citizenClaims(PERSON);
        claims.setAudience("portal");
        assertThatThrownBy(() -> verifier.verify(ISSUER.token(claims)))
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain(PERSON.taxCode(), "portal");
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(RefusedTokenException.class);
    }

    private static Arguments bentClaims(String name, Consumer<JwtClaims> bend) {
        return Arguments.of(name, bend);
    }

    private static Arguments bentDraft(String name, Consumer<JsonWebSignature> bend) {
        return Arguments.of(name, bend);
    }

    private static NumericDate secondsFromNow(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }
}
