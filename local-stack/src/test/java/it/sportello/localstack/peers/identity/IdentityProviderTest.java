package it.sportello.localstack.peers.identity;

import static it.sportello.localstack.peers.identity.VisitedProvider.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {

    private static final String STAFF = "";
    private static final String SPID = "/realms/spid";
    private static final String CIE = "/realms/cie";

    private static VisitedProvider provider;

    @BeforeAll
    static void start(@TempDir Path directory) {
        provider = VisitedProvider.withKeysIn(directory);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void signsWhoTheStaffMemberIsForThisAudienceAlone() throws Exception {
        JwtClaims claims = verified(STAFF, "user=agent-1");

        assertThat(claims.getSubject()).isEqualTo("agent-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent");
        assertThat(claims.getAudience()).containsExactly("sportello");
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "benefit-officer", "payment-officer", "operator", "auditor"})
    @DisplayName("K8 there is somebody of every role")
    void thereIsSomebodyOfEveryRole(String role) throws Exception {
        assertThat(verified(STAFF, "user=" + role + "-1").getStringListClaimValue("groups"))
                .containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource({"/realms/spid, L1", "/realms/spid, L2", "/realms/spidtwo, L3", "/realms/cie, L1", "/realms/cie, L3"})
    void signsCitizensInAtAnyLevel(String realm, String level) throws Exception {
        JwtClaims claims = verified(realm, "level=" + level + "&user=" + RESIDENT.taxCode());

        assertThat(claims.getStringClaimValue("acr")).isEqualTo("https://www.spid.gov.it/Spid" + level);
        assertThat(claims.getStringClaimValue("tax_code")).isEqualTo("TINIT-" + RESIDENT.taxCode());
        assertThat(claims.getStringClaimValue("birthdate"))
                .isEqualTo(RESIDENT.birthDate().toString());
        assertThat(claims.getStringClaimValue("email")).isEqualTo(RESIDENT.email());
        assertThat(claims.getClaimValue("phone_number_verified", Boolean.class)).isTrue();
        assertThat(claims.hasClaim("groups")).isFalse();
        assertThat(claims.hasClaim("identity_use")).isFalse();
    }

    @Test
    void theSameCitizenHasTheSameSubjectAtOneProviderAndAnotherAtAnother() throws Exception {
        String user = "user=" + RESIDENT.taxCode();

        String subject = verified(SPID, user).getSubject();

        assertThat(verified(SPID, user).getSubject()).isEqualTo(subject);
        assertThat(verified(CIE, user).getSubject()).isNotEqualTo(subject);
    }

    @Test
    void signsInWhoeverSaysWhoTheyAre() throws Exception {
        JwtClaims claims =
                verified(SPID, "user=RSSMRA80A01H501U&given_name=Mario&family_name=Rossi+Finto&birthdate=1980-01-01");

        assertThat(claims.getStringClaimValue("family_name")).isEqualTo("Rossi Finto");
        assertThat(claims.hasClaim("email")).isFalse();
    }

    @Test
    @DisplayName("A2 tokens say when an identity does not speak for the person alone")
    void saysForWhomAnIdentitySpeaks() throws Exception {
        String user = "user=" + RESIDENT.taxCode();

        assertThat(verified(SPID, user + "&use=professional").getStringClaimValue("identity_use"))
                .isEqualTo("professional");
        assertThat(verified(SPID, user + "&use=legal-person").hasClaim("company_name"))
                .isTrue();
    }

    @Test
    void signsForNobodyItDoesNotKnow() {
        assertThat(provider.order(STAFF, "user=somebody").statusCode()).isEqualTo(400);
        assertThat(provider.order(STAFF, "").statusCode()).isEqualTo(400);
        assertThat(provider.order(SPID, "user=agent-1").statusCode()).isEqualTo(400);
        assertThat(provider.order("/realms/nowhere", "user=agent-1").statusCode())
                .isEqualTo(404);
        assertThat(provider.order(SPID, "level=L4&user=" + RESIDENT.taxCode()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void eachRealmHasAKeyOfItsOwnAndSaysWhereItIs() throws Exception {
        Set<String> ids = new HashSet<>();
        for (String realm : List.of(STAFF, SPID, "/realms/spidtwo", CIE)) {
            String keys = provider.get(realm + "/jwks").body();
            assertThat(keys).contains("dev-idp").doesNotContain("\"d\":");
            ids.add(new JsonWebKeySet(keys).getJsonWebKeys().getFirst().getKeyId());
            assertThat(provider.get(realm + "/.well-known/openid-configuration").body())
                    .contains("\"issuer\":\"" + provider.issuer() + realm + "\"")
                    .contains("\"jwks_uri\":\"" + provider.issuer() + realm + "/jwks\"");
        }
        assertThat(ids).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NOTHING", "EARLIER_SIGN_IN", "GROUPS_OF_STAFF"})
    void aDefectIsOneThatAProperVerificationFinds(Defect defect) {
        assertThatThrownBy(() -> verified(SPID, "defect=" + defect + "&user=" + RESIDENT.taxCode()))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aDefectIsWhatItsNameSays() throws Exception {
        String user = "user=" + RESIDENT.taxCode();

        assertThat(verified(SPID, user + "&defect=groups-of-staff").getStringListClaimValue("groups"))
                .containsExactly("operator");
        assertThat(Instant.ofEpochSecond(
                        verified(SPID, user + "&defect=earlier-sign-in").getClaimValue("auth_time", Long.class)))
                .isBefore(Instant.now().minus(Duration.ofMinutes(5)));
    }

    /** As strictly as whoever takes such tokens should. */
    private static JwtClaims verified(String realm, String form) throws Exception {
        HttpResponse<String> answer = provider.order(realm, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var keys = new JsonWebKeySet(provider.get(realm + "/jwks").body()).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setExpectedType(true, "JWT")
                .setExpectedAudience("sportello")
                .registerValidator((Validator) IdentityProviderTest::refuseWhatIsIncomplete)
                .setExpectedIssuer(provider.issuer() + realm)
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(10, 300)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build()
                .processToClaims(answer.body().replaceAll(".*\"id_token\":\"([^\"]+)\".*", "$1"));
    }

    private static @Nullable String refuseWhatIsIncomplete(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        return claims.getAudience().size() == 1 && claims.hasClaim("acr") && claims.hasClaim("auth_time")
                ? null
                : "says too little, or speaks to too many";
    }
}
