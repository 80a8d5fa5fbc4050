package it.sportello.pin.request.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.PhoneDesk;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may not file for a caller, and who is nobody's agent. */
@QuarkusTest
class PhoneRequestAccessTest {

    private FictionalCitizen caller;

    @BeforeEach
    void register() {
        caller = Residents.registered();
    }

    @Test
    @DisplayName("K3 K6 no delegates: in a case about one person nobody asks for another, and the try is written down")
    void refusesDelegates() {
        UUID somebodyElse = PinApi.personIdOf(PinApi.issued());
        PhoneDesk theirs = PhoneDesk.aboutARequestOf(somebodyElse);
        UUID code = theirs.readBackFromMail(caller.email());

        Response refused = theirs.submit(PinForm.of(caller), code);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("type")).endsWith("/case-grant-refused");
        assertThat(Tables.count("select count(*) from person where tax_code = ?", caller.taxCode()))
                .isZero();
        assertThat(Tables.column("select action from audit where person_id = ? order by id", somebodyElse))
                .contains("phone-request-refused");
    }

    @Test
    @DisplayName("K3 K6 nobody asks for their own PIN over their own desk")
    void refusesTheOwnTaxCode() {
        String subject = "agent-" + UUID.randomUUID();
        Tables.change("insert into staff_member values (?, ?)", subject, caller.taxCode());

        Response refused = given().header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.staffDraft("agent")
                                        .claim("sub", subject)
                                        .sign())
                .header(TestGrants.HEADER, TestGrants.ofSubject(subject, null, false, "phone-request"))
                .contentType(ContentType.JSON)
                .body(PinForm.of(caller).body())
                .post("/pin-requests");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("type")).endsWith("/own-person");
        assertThat(Tables.column("select action || ': ' || reason from audit where actor = ?", subject))
                .containsExactly("phone-request-refused: own-person");
    }

    @Test
    @DisplayName(
            "K3 staff without the role, or without a case that was opened for it, files nothing, as if on the web either")
    void refusesOtherStaff() {
        Map<String, Object> body = PinForm.of(caller).body();
        List<Response> refusals = List.of(
                given().header("Authorization", "Bearer " + TestTokens.staff("agent"))
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/pin-requests"),
                StaffDesk.agent(TestGrants.of("agent", null, false, "caller-lookup"))
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/pin-requests"),
                given().header("Authorization", "Bearer " + TestTokens.staff("benefit-officer"))
                        .header(TestGrants.HEADER, TestGrants.of("benefit-officer", null, false, "phone-request"))
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/pin-requests"));

        assertThat(refusals).extracting(Response::statusCode).containsOnly(403);
        assertThat(refusals.get(2).<String>path("type")).endsWith("/forbidden");
        assertThat(requests()).isZero();
    }

    @Test
    @DisplayName("K3 a token that is none files nothing: an agent whose token ran out must not file as a stranger")
    void refusesATokenThatIsNone() {
        Response refused = given().header("Authorization", "Bearer " + TestTokens.staff("agent") + "x")
                .header(TestGrants.HEADER, TestGrants.of("agent", null, false, "phone-request"))
                .contentType(ContentType.JSON)
                .body(PinForm.of(caller).body())
                .post("/pin-requests");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(requests()).isZero();
    }

    @Test
    @DisplayName("K3 strangers and citizens ask as ever: a grant gives them nothing, and a code is not theirs to name")
    void leavesStrangersAlone() {
        Response stranger = given().header(TestGrants.HEADER, "whatever")
                .contentType(ContentType.JSON)
                .body(PinForm.of(caller).body())
                .post("/pin-requests");
        assertThat(stranger.statusCode()).isEqualTo(202);
        assertThat(Tables.column("select intake from pin_request where person_id = ?", PinApi.personIdOf(caller)))
                .containsExactly("WEB");

        FictionalCitizen signedIn = FictionalCitizen.random();
        Response citizen = given().header(
                        "Authorization", "Bearer " + TestTokens.citizen(signedIn, TestTokens.ORDINARY))
                .contentType(ContentType.JSON)
                .body(PinForm.of(signedIn).body())
                .post("/pin-requests");
        assertThat(citizen.statusCode()).isEqualTo(202);

        FictionalCitizen curious = FictionalCitizen.random();
        Response refused = PinApi.submit(PinForm.of(curious).with("contact_code_id", UUID.randomUUID()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/contact_code_id");
    }

    private long requests() {
        return Tables.count(
                "select count(*) from pin_request r join person p on p.id = r.person_id where p.tax_code = ?",
                caller.taxCode());
    }
}
