package it.sportello.platform.security;

import static io.restassured.RestAssured.given;
import static it.sportello.localstack.testing.TestTokens.DISPOSITIVE;
import static it.sportello.localstack.testing.TestTokens.ORDINARY;
import static it.sportello.localstack.testing.TestTokens.SIMPLIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RouteAccessTest {

    private static final String SPID_L2 = "https://www.spid.gov.it/SpidL2";

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    void admitsCitizenAtTheLeastLevelAndSaysWhoCalled() {
        get("simplified", TestTokens.citizen(citizen, SIMPLIFIED))
                .then()
                .statusCode(200)
                .body(equalTo(citizen.personId().toString()));
        get("ordinary", TestTokens.citizen(citizen, ORDINARY))
                .then()
                .statusCode(200)
                .body(equalTo("PIN_ORDINARY"));
    }

    @Test
    @DisplayName("C6 a token below the route's level answers the step-up challenge of RFC 9470")
    void challengesCitizenBelowTheLevel() {
        Response answer = get("ordinary", TestTokens.citizen(citizen, SIMPLIFIED));
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo(SecurityProblem.STEP_UP_REQUIRED.uri().toString()));
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer error=\"insufficient_user_authentication\", acr_values=\"" + ORDINARY + " ")
                .doesNotContain(SIMPLIFIED);
    }

    @Test
    @DisplayName("A6 a sign-in of more than five minutes ago answers the challenge of RFC 9470 where money is moved")
    void challengesWhoSignedInLongAgo() {
        Instant now = Instant.now();
        get("fresh", signedInAt(now.minusSeconds(240))).then().statusCode(200);

        get("fresh", signedInAt(now.minusSeconds(301)))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", endsWith("max_age=\"300\""));
        get("ordinary", signedInAt(now.minusSeconds(301))).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "C8 a route beyond PINs answers even a dispositive one with the challenge, and opens to a card or SPID")
    void challengesWhoHasAPinAlone() {
        get("beyond-pin", TestTokens.citizen(citizen, DISPOSITIVE))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("acr_values=\"" + SPID_L2 + " "));
        get("beyond-pin", TestTokens.citizen(citizen, SPID_L2))
                .then()
                .statusCode(200)
                .body(equalTo("SPID_L2"));
    }

    @Test
    void asksForTokenWhereNoneCame() {
        for (String route : new String[] {"simplified", "operator"}) {
            given().get("/test/guarded/" + route)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json");
        }
    }

    @Test
    void refusesForgedTokenWhereOneIsNeededAndIgnoresItElsewhere() {
        String forged = TestTokens.citizen(citizen, ORDINARY).replaceFirst("\\.[^.]+$", ".AAAA");
        get("simplified", forged).then().statusCode(401).contentType("application/problem+json");
        get("operator", forged).then().statusCode(401);
        get("open", forged).then().statusCode(200);
    }

    @Test
    @DisplayName("A2 staff cannot use citizens' routes")
    void refusesStaffOnCitizensRoutes() {
        get("simplified", TestTokens.staff("operator"))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo(SecurityProblem.ONLY_THE_BENEFICIARY.uri().toString()));
    }

    @Test
    @DisplayName("A2 who acts for another cannot use citizens' routes")
    void refusesRepresentativeOnCitizensRoutes() {
        String token = TestTokens.citizenDraft(citizen, ORDINARY)
                .claim("act", Map.of("sub", "accountant"))
                .sign();
        get("simplified", token)
                .then()
                .statusCode(403)
                .body("type", equalTo(SecurityProblem.ONLY_THE_BENEFICIARY.uri().toString()));
    }

    @Test
    void admitsStaffByRoleAndNeverCitizens() {
        get("operator", TestTokens.staff("operator")).then().statusCode(200).body(equalTo("staff-operator"));
        get("operator", TestTokens.staff("agent")).then().statusCode(403).contentType("application/problem+json");
        get("operator", TestTokens.citizen(citizen, ORDINARY)).then().statusCode(403);
    }

    private String signedInAt(Instant instant) {
        return TestTokens.citizenDraft(citizen, ORDINARY)
                .claim("auth_time", instant.getEpochSecond())
                .sign();
    }

    private static Response get(String route, String token) {
        return given().auth().oauth2(token).get("/test/guarded/" + route);
    }
}
