package it.sportello.pin.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshTest {

    @Inject
    SessionSweeper sweeper;

    private FictionalCitizen citizen;
    private Response signedIn;

    @BeforeEach
    void signIn() {
        citizen = PinApi.issued();
        signedIn = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }

    @Test
    @DisplayName("C12 a refresh token gives the next one and an access token at the same level, of the same sign-in")
    void carriesOn() {
        Response refreshed = PinApi.refresh(tokenOf(signedIn));
        assertThat(refreshed.<String>path("acr")).isEqualTo(TestTokens.SIMPLIFIED);
        assertThat(tokenOf(refreshed)).isNotEqualTo(tokenOf(signedIn));
        for (String claim : new String[] {"sub", "tax_code", "auth_time", "acr", "first_issue", "client_id"}) {
            assertThat(PinApi.claimsOf(refreshed).<Object>get(claim))
                    .as(claim)
                    .isEqualTo(PinApi.claimsOf(signedIn).get(claim));
        }
        assertThat(PinApi.refresh(tokenOf(refreshed)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C12 RFC 7009 a session is ended by the client that it was given to, and by no other")
    void isEndedByItsClientAlone() {
        Response foreign = given().formParam("client_id", "staff-desk")
                .formParam("token", tokenOf(signedIn))
                .post("/oauth2/revoke");
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.<String>path("error")).isEqualTo("invalid_grant");

        Response next = PinApi.refresh(tokenOf(signedIn));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(PinApi.revoke(tokenOf(next)).statusCode()).isEqualTo(200);
        assertThat(PinApi.revoke(tokenOf(next)).statusCode())
                .as("what nobody knows is as revoked as can be")
                .isEqualTo(200);
        assertEnded(PinApi.refresh(tokenOf(next)));
    }

    @Test
    @DisplayName("C12 a refresh token that comes twice ends the session for both who hold it")
    void endsWhenReused() {
        Response refreshed = PinApi.refresh(tokenOf(signedIn));
        assertEnded(PinApi.refresh(tokenOf(signedIn)));
        assertEnded(PinApi.refresh(tokenOf(refreshed)));
    }

    @Test
    @DisplayName("C12 of two refreshes with one token at once one succeeds at most")
    void rotatesOnceAtATime() throws Exception {
        Callable<Integer> refresh = () -> PinApi.refresh(tokenOf(signedIn)).statusCode();
        try (var browsers = Executors.newFixedThreadPool(4)) {
            assertThat(browsers.invokeAll(Collections.nCopies(4, refresh)))
                    .extracting(answer -> answer.resultNow())
                    .containsExactlyInAnyOrder(200, 400, 400, 400);
        }
    }

    @Test
    @DisplayName("C12 an idle session is over")
    void endsWhenIdle() {
        Tables.change("update citizen_session set idle_until = now() where person_id = ?", PinApi.personIdOf(citizen));
        assertEnded(PinApi.refresh(tokenOf(signedIn)));
    }

    @Test
    @DisplayName("C12 an idle session is forgotten, one that goes on is not")
    void forgetsIdleSessions() {
        UUID personId = PinApi.personIdOf(citizen);
        String sessions = "select count(*) from citizen_session where person_id = ?";
        sweeper.sweep();
        assertThat(Tables.count(sessions, personId)).isOne();

        Tables.change(
                "update citizen_session set idle_until = now() - interval '1 minute' where person_id = ?", personId);
        sweeper.sweep();
        assertThat(Tables.count(sessions, personId)).isZero();
    }

    @Test
    @DisplayName("C12 a session ends with the half that began it")
    void endsWithItsCredential() {
        String personal = PinApi.activated(citizen);
        assertEnded(PinApi.refresh(tokenOf(signedIn)));
        Response ordinary = PinApi.refresh(tokenOf(PinApi.signIn(citizen.taxCode(), personal)));
        assertThat(ordinary.<String>path("acr")).isEqualTo(TestTokens.ORDINARY);
        Tables.change(
                "update personal_pin set generation = generation + 1 where person_id = ?", PinApi.personIdOf(citizen));
        assertEnded(PinApi.refresh(tokenOf(ordinary)));
    }

    @Test
    @DisplayName("C10 a session ends when its half has run out")
    void endsWhenItsHalfRunsOut() {
        Tables.change(
                "update pin_half set valid_until = '2020-04-01T00:00:00Z' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        assertEnded(PinApi.refresh(tokenOf(signedIn)));
    }

    @Test
    @DisplayName("C12 who signs out ends the session with whatever token of it they hold; others' sessions go on")
    void signsOut() {
        Response elsewhere = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
        Response refreshed = PinApi.refresh(tokenOf(signedIn));

        assertThat(PinApi.revoke(tokenOf(signedIn)).statusCode()).isEqualTo(200);

        assertEnded(PinApi.refresh(tokenOf(refreshed)));
        assertThat(PinApi.refresh(tokenOf(elsewhere)).statusCode()).isEqualTo(200);
        assertThat(PinApi.revoke(tokenOf(refreshed)).statusCode()).isEqualTo(200);
        assertThat(PinApi.revoke("never-issued").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C12 an access token cannot be taken back, and nobody is told that it was")
    void doesNotPretend() {
        Response answer = PinApi.revoke(signedIn.path("access_token"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("unsupported_token_type");
    }

    @Test
    @DisplayName("C12 no table holds a refresh token in clear")
    void keepsNoTokenInClear() {
        String token = tokenOf(signedIn);
        assertThat(Tables.everything()).noneMatch(row -> row.contains(token));
    }

    private static String tokenOf(Response answer) {
        return JsonAnswer.of(answer).path("refresh_token").textValue();
    }

    private static void assertEnded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
    }
}
