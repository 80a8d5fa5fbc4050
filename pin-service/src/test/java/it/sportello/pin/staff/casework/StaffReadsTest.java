package it.sportello.pin.staff.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffReadsTest {

    private static final String STRANGERS_MOBILE = "+393201230099";

    @Test
    @DisplayName("K8 a whole tax code finds the person and the requests, ids and states only, and is written down")
    void findsByTaxCode() {
        FictionalCitizen citizen = PinApi.issued();
        UUID person = PinApi.personIdOf(citizen);

        Response found = StaffDesk.lookUp(citizen.taxCode());

        assertThat(found.<String>path("person_id")).isEqualTo(person.toString());
        assertThat(found.<List<String>>path("requests.id"))
                .containsExactly(Agents.requestIdOf(citizen).toString());
        assertThat(found.<List<String>>path("requests.status")).containsExactly("ISSUED");
        assertThat(found.asString()).doesNotContain(citizen.taxCode(), citizen.familyName(), citizen.email());
        assertThat(audited(person)).containsExactly("person-looked-up: a caller asks");

        Response nobody = StaffDesk.lookUp(FictionalCitizen.random().taxCode());
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.<String>path("person_id")).isNull();
        assertThat(nobody.<List<String>>path("requests")).isEmpty();
    }

    @Test
    @DisplayName("K7 K8 an agent looks up so many people an hour, and who was one too many is written down")
    void limitsLookupsPerAgent() {
        FictionalCitizen citizen = PinApi.issued();
        Tables.change("""
                insert into staff_quota values ('staff-agent', 'lookup', date_trunc('hour', now()), 60)
                on conflict (subject, act) do update set hour = excluded.hour, used = 60""");
        Response refused = StaffDesk.lookUp(citizen.taxCode());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(Tables.column(
                        "select action || ': ' || reason from audit"
                                + " where person_id = ? and actor = 'staff-agent' and case_id is not null",
                        PinApi.personIdOf(citizen)))
                .containsExactly("person-lookup-refused: too-many-requests");

        Tables.change("update staff_quota set hour = hour - interval '1 hour' where subject = 'staff-agent'");
        assertThat(StaffDesk.lookUp(FictionalCitizen.random().taxCode()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("K6 K7 a person stands masked until the caller is verified, and both reads are written down")
    void masksUntilVerified() {
        FictionalCitizen citizen = PinApi.issued();
        UUID person = PinApi.personIdOf(citizen);

        Response masked = StaffDesk.show(person, false, "verification");
        assertThat(masked.<Boolean>path("masked")).isTrue();
        assertThat(masked.asString())
                .doesNotContain(
                        citizen.taxCode(),
                        citizen.familyName(),
                        citizen.email(),
                        citizen.mobile(),
                        citizen.birthDate().toString(),
                        citizen.address().street(),
                        "0655501234");

        Response open = StaffDesk.show(person, true, "verification");
        assertThat(open.asString())
                .contains(
                        citizen.taxCode(),
                        citizen.familyName(),
                        citizen.email(),
                        citizen.mobile(),
                        citizen.birthDate().toString(),
                        citizen.address().street())
                .doesNotContain(
                        citizen.healthCardNumber(), citizen.healthCardExpiry().toString());
        assertThat(open.<List<Integer>>path("halves.issue")).containsExactly(1, 1);
        assertThat(open.<List<String>>path("contacts.added_at")).hasSize(2).doesNotContainNull();
        assertThat(open.<List<String>>path("contacts.counts_from")).isEqualTo(open.path("contacts.added_at"));
        assertThat(audited(person)).containsExactly("person-shown-masked: verification", "person-shown: verification");
    }

    @Test
    @DisplayName("K2 C13 who has to call back sees the number to dial of the case's request, and nothing else")
    void showsTheNumberToDial() {
        FictionalCitizen citizen = PinApi.issued();
        UUID person = PinApi.personIdOf(citizen);
        UUID own = Agents.requestIdOf(citizen);
        UUID strangers = requestOfAStranger(citizen);

        Response callBack = StaffDesk.callBack(person, own, false);
        assertThat(callBack.<String>path("request.phone")).isEqualTo("+390655501234");
        assertThat(callBack.<List<String>>path("requests.phone")).containsExactly("***********99", "***********34");
        assertThat(callBack.asString()).doesNotContain(citizen.familyName(), citizen.email(), STRANGERS_MOBILE);
        assertThat(StaffDesk.callBack(person, strangers, false).<String>path("request.phone"))
                .isEqualTo("+390655509999");
        assertThat(StaffDesk.show(person, false, "call-back").asString()).doesNotContain("+390655501234");
    }

    @Test
    @DisplayName(
            "C13 K1 a verified citizen can be asked for the very contacts to which the case's request would send a half")
    void showsTheContactsOfTheRequest() {
        FictionalCitizen citizen = PinApi.issued();
        UUID person = PinApi.personIdOf(citizen);
        UUID own = Agents.requestIdOf(citizen);
        UUID strangers = requestOfAStranger(citizen);

        Response about = StaffDesk.callBack(person, strangers, true);
        assertThat(about.<List<String>>path("request.contacts.address")).containsExactly(STRANGERS_MOBILE);
        assertThat(about.<List<Boolean>>path("request.contacts.chosen")).containsExactly(true);
        assertThat(about.<String>path("request.residence"))
                .contains(citizen.address().street());
        assertThat(about.<List<String>>path("contacts.address")).doesNotContain(STRANGERS_MOBILE);
        assertThat(StaffDesk.callBack(person, own, true).<List<String>>path("request.contacts.address"))
                .containsExactly(citizen.email(), citizen.mobile());

        UUID someoneElses = Agents.requestIdOf(PinApi.issued());
        assertThat(StaffDesk.callBack(person, someoneElses, true).<Object>path("request"))
                .isNull();
    }

    @Test
    @DisplayName("K6 answers are held against the health card, of which no answer tells anything")
    void checksAnswers() {
        FictionalCitizen citizen = PinApi.issued();
        UUID person = PinApi.personIdOf(citizen);
        assertThat(check(person, "HEALTH_CARD_NUMBER", citizen.healthCardNumber()))
                .isEqualTo("{\"right\":true}");
        assertThat(check(
                        person, "HEALTH_CARD_EXPIRY", citizen.healthCardExpiry().toString()))
                .isEqualTo("{\"right\":true}");
        assertThat(check(person, "HEALTH_CARD_NUMBER", "80380999999999999999")).isEqualTo("{\"right\":false}");
        assertThat(audited(person))
                .containsExactly(
                        "caller-answered-right: HEALTH_CARD_NUMBER",
                        "caller-answered-right: HEALTH_CARD_EXPIRY",
                        "caller-answered-wrong: HEALTH_CARD_NUMBER");
    }

    @Test
    @DisplayName("K6 nobody tries out answers without end")
    void limitsChecksPerPerson() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        Tables.change("insert into staff_quota values (?, 'check', date_trunc('hour', now()), 12)", person.toString());
        assertThat(StaffDesk.check(person, Map.of("question", "HEALTH_CARD_NUMBER", "answer", "8"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(audited(person)).containsExactly("caller-check-refused: too-many-requests");
    }

    @Test
    @DisplayName("K7 who reads about nobody is written down")
    void writesDownWhoReadsAboutNobody() {
        UUID nobody = UUID.randomUUID();
        assertThat(StaffDesk.show(nobody, true, "verification").statusCode()).isEqualTo(404);
        assertThat(audited(nobody)).containsExactly("person-read-refused: not-found");
    }

    @Test
    @DisplayName("K6 K7 nobody acts on their own tax code, and the try is written down")
    void refusesTheOwnFile() {
        FictionalCitizen agent = PinApi.issued();
        UUID person = PinApi.personIdOf(agent);
        String subject = "agent-" + person;
        Tables.change("insert into staff_member values (?, ?)", subject, agent.taxCode());
        String token = TestTokens.staffDraft("agent").claim("sub", subject).sign();
        for (Response refused : List.of(
                given().header("Authorization", "Bearer " + token)
                        .header(TestGrants.HEADER, TestGrants.ofSubject(subject, null, false, "caller-lookup"))
                        .contentType("application/json")
                        .body(Map.of("tax_code", agent.taxCode(), "reason", "curious"))
                        .post("/staff/lookups"),
                given().header("Authorization", "Bearer " + token)
                        .header(TestGrants.HEADER, TestGrants.ofSubject(subject, person, true, "verification"))
                        .get("/staff/people/" + person))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("type")).endsWith("/own-person");
        }
        assertThat(audited(person))
                .containsExactly("person-lookup-refused: own-person", "person-read-refused: own-person");
    }

    @Test
    @DisplayName("K6 K7 without a grant about this person nothing opens, and the try is written down")
    void refusesWithoutGrant() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        String token = "Bearer " + TestTokens.staff("agent");
        assertThat(given().header("Authorization", token)
                        .get("/staff/people/" + person)
                        .<String>path("type"))
                .endsWith("/case-grant-refused");
        assertThat(StaffDesk.agent(TestGrants.of("agent", UUID.randomUUID(), true))
                        .get("/staff/people/" + person)
                        .statusCode())
                .isEqualTo(403);
        assertThat(audited(person))
                .containsExactly("person-read-refused: case-grant-refused", "person-read-refused: case-grant-refused");
    }

    /** Somebody who knows all about the citizen, but has a telephone of their own. */
    private static UUID requestOfAStranger(FictionalCitizen citizen) {
        PinForm form = PinForm.of(citizen)
                .with("phone", "06 5550 9999")
                .with("contacts", Map.of("mobile", STRANGERS_MOBILE))
                .with("first_half_channel", "SMS");
        assertThat(PinApi.decided(form)).isEqualTo("AWAITING_ASSISTANCE");
        return Agents.requestIdOf(citizen);
    }

    private static String check(UUID person, String question, String answer) {
        return StaffDesk.check(person, Map.of("question", question, "answer", answer))
                .asString();
    }

    private static List<String> audited(UUID person) {
        return Tables.column(
                "select action || ': ' || reason from audit where person_id = ? order by recorded_at, id", person);
    }
}
