package it.sportello.pin.code.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.testing.PhoneDesk;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContactCodesTest {

    @Inject
    OneTimeCodes codes;

    private final FictionalCitizen caller = FictionalCitizen.random();

    @Test
    @DisplayName("K4 K7 a person on the telephone reads back a code from a new contact, and all of it is written down")
    void readsBack() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        PhoneDesk desk = PhoneDesk.recognising(person);

        Response sent = desk.order("SMS", " " + caller.mobile());
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        UUID codeId = UUID.fromString(sent.path("code_id"));
        assertThat(sent.<String>path("valid_until")).isNotBlank();
        assertThat(sent.asString()).doesNotContain(SentCodes.bySms(codeId), caller.mobile());

        assertThat(desk.confirm(codeId, SentCodes.other(SentCodes.bySms(codeId)))
                        .asString())
                .isEqualTo("{\"right\":false}");
        assertThat(desk.confirm(codeId, SentCodes.bySms(codeId)).asString()).isEqualTo("{\"right\":true}");

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> codes.findConfirmed(
                                codeId,
                                CodeUse.REMOTE_IDENTIFICATION,
                                TestClock.now().minus(Duration.ofHours(2)))))
                .hasValueSatisfying(contact -> assertThat(contact.address()).isEqualTo(caller.mobile()));
        assertThat(audited(person))
                .containsExactly(
                        "contact-code-sent: REMOTE_IDENTIFICATION SMS",
                        "contact-code-wrong: REMOTE_IDENTIFICATION",
                        "contact-code-right: REMOTE_IDENTIFICATION");
    }

    @Test
    @DisplayName("K4 a code of one case is wrong in every other, also about the same person, and outside of cases")
    void isBoundToItsCase() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        UUID codeId = UUID.fromString(
                PhoneDesk.recognising(person).order("SMS", caller.mobile()).path("code_id"));
        String code = SentCodes.bySms(codeId);

        assertThat(PhoneDesk.recognising(person).confirm(codeId, code).asString())
                .isEqualTo("{\"right\":false}");
        assertThat(codes.check(codeId, CodeUse.REMOTE_IDENTIFICATION, code).name())
                .isEqualTo("WRONG");
        assertThat(Tables.column("select tries from one_time_code where id = ?", codeId))
                .containsExactly("0");
    }

    @ParameterizedTest(name = "C1 {0} {1}")
    @CsvSource({"SMS, 06 5550 1234", "SMS, nobody@example.org", "EMAIL, not-an-address", "EMAIL, 3205550123"})
    @DisplayName("C1 where the form would send nothing no code goes, and the field is named")
    void refusesWhatIsNoContact(String channel, String address) {
        Response refused = PhoneDesk.aboutARequest().order(channel, address);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/address");
    }

    @Test
    @DisplayName("C9 who was sent a code just now is not sent another one, whichever agent asks")
    void refusesASecondOneAtOnce() {
        PhoneDesk.aboutARequest().order("SMS", caller.mobile());

        Response refused = PhoneDesk.aboutARequest().order("SMS", caller.mobile());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("type")).endsWith("/code-too-soon");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    @DisplayName("K8 an agent sends so many codes an hour, and who was one too many is written down")
    void limitsCodesPerAgent() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        Tables.change("""
                insert into staff_quota values ('staff-agent', 'contact-code', date_trunc('hour', now()), 60)
                on conflict (subject, act) do update set hour = excluded.hour, used = 60""");
        try {
            assertThat(PhoneDesk.recognising(person)
                            .order("SMS", caller.mobile())
                            .statusCode())
                    .isEqualTo(429);
            assertThat(audited(person)).containsExactly("contact-code-refused: too-many-requests");
        } finally {
            Tables.change("delete from staff_quota where act = 'contact-code'");
        }
    }

    @Test
    @DisplayName("K6 K7 in a case that was opened for something else no code is sent, nor one of another use")
    void refusesOtherCases() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        Map<String, String> body = Map.of("channel", "SMS", "address", caller.mobile(), "use", "REMOTE_IDENTIFICATION");

        assertThat(StaffDesk.agent(TestGrants.of("agent", person, true, "call-back"))
                        .contentType("application/json")
                        .body(body)
                        .post("/staff/contact-codes")
                        .<String>path("type"))
                .endsWith("/case-grant-refused");
        assertThat(PhoneDesk.aboutARequestOf(person).order(body).statusCode()).isEqualTo(403);
        assertThat(StaffDesk.agent(TestGrants.of("agent", null, false, "remote-identification"))
                        .contentType("application/json")
                        .body(body)
                        .post("/staff/contact-codes")
                        .statusCode())
                .isEqualTo(403);

        assertThat(Tables.count("select count(*) from one_time_code where address = ?", caller.mobile()))
                .isZero();
        assertThat(audited(person))
                .containsExactly(
                        "contact-code-refused: case-grant-refused", "contact-code-refused: case-grant-refused");
    }

    @Test
    @DisplayName("K6 K7 nobody has a code sent in a case about themself, nor confirms one, and the try is written down")
    void refusesTheOwnPerson() {
        FictionalCitizen agent = PinApi.issued();
        UUID person = PinApi.personIdOf(agent);
        String subject = "agent-" + person;
        Tables.change("insert into staff_member values (?, ?)", subject, agent.taxCode());
        String token = TestTokens.staffDraft("agent").claim("sub", subject).sign();
        for (Map.Entry<String, Map<String, String>> call : Map.of(
                        "/staff/contact-codes",
                        Map.of("channel", "SMS", "address", caller.mobile(), "use", "REMOTE_IDENTIFICATION"),
                        "/staff/contact-codes/" + UUID.randomUUID() + "/confirmation",
                        Map.of("code", "012345"))
                .entrySet()) {
            Response refused = given().header("Authorization", "Bearer " + token)
                    .header(TestGrants.HEADER, TestGrants.ofSubject(subject, person, true, "remote-identification"))
                    .contentType("application/json")
                    .body(call.getValue())
                    .post(call.getKey());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("type")).endsWith("/own-person");
        }

        assertThat(audited(person))
                .containsExactlyInAnyOrder(
                        "contact-code-refused: own-person", "contact-code-confirmation-refused: own-person");
    }

    private static List<String> audited(UUID person) {
        return Tables.column(
                "select action || ': ' || reason from audit where person_id = ? order by recorded_at, id", person);
    }
}
