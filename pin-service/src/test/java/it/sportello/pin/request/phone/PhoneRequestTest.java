package it.sportello.pin.request.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PhoneDesk;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.security.StaffCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhoneRequestTest {

    private final PhoneDesk desk = PhoneDesk.aboutARequest();

    private FictionalCitizen caller;

    @BeforeEach
    void register() {
        caller = Residents.registered();
    }

    @Test
    @DisplayName(
            "K3 a caller who reads a code back gets a PIN as on the web; the agent stands in the books and nowhere else")
    void filesForTheCaller() {
        UUID code = desk.readBackFromMail(caller.email());

        Response filed = desk.submit(PinForm.of(caller), code);

        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(202);
        String path = "/pin-requests/" + filed.path("id");
        PinApi.awaitStatus(path, "ISSUED");
        assertThat(PinApi.signIn(caller.taxCode(), PinApi.firstHalfOf(caller)).statusCode())
                .isEqualTo(200);
        String agent = StaffCode.of("staff-agent");
        assertThat(Tables.column("select intake || ' ' || agent_code from pin_request where person_id = ?", person()))
                .containsExactly("PHONE " + agent);
        assertThat(audited()).containsExactly("pin-requested-by-phone: phone-request");
        assertThat(filed.asString() + PinApi.show(path).asString()).doesNotContain("PHONE", "intake", agent, "staff");
    }

    @Test
    @DisplayName("K3 C2 C3 the same checks as on the web: every wrong field is named, and who differs is called back")
    void checksAsOnTheWeb() {
        UUID code = desk.readBackFromMail(caller.email());

        Response refused = desk.submit(PinForm.of(caller).with("tax_code", "RSSMRA80A01H501A"), code);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/tax_code");

        Response different = desk.submit(PinForm.of(caller).with("family_name", "Diversa"), code);
        assertThat(different.statusCode()).isEqualTo(202);
        PinApi.awaitStatus("/pin-requests/" + different.path("id"), "AWAITING_ASSISTANCE");
    }

    @Test
    @DisplayName("K3 without a code that was read back from the chosen contact nothing is filed")
    void needsACode() {
        UUID unconfirmed = UUID.fromString(desk.order("EMAIL", caller.email()).path("code_id"));
        UUID ofAnotherContact = desk.readBackFromSms(caller.mobile());
        UUID ofAnotherCase = PhoneDesk.aboutARequest()
                .readBackFromMail(FictionalCitizen.random().email());
        for (UUID code : new UUID[] {null, UUID.randomUUID(), unconfirmed, ofAnotherContact, ofAnotherCase}) {
            Response refused = desk.submit(PinForm.of(caller), code);

            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
            assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/contact_code_id");
        }

        assertThat(requests()).isZero();
        assertThat(desk.submit(
                                PinForm.of(caller)
                                        .with("contacts", Map.of("mobile", caller.mobile()))
                                        .with("first_half_channel", "SMS"),
                                ofAnotherContact)
                        .statusCode())
                .as("what failed spent no code")
                .isEqualTo(202);
    }

    @Test
    @DisplayName("K3 a code of the same contact that was read back in another call is worth nothing")
    void needsACodeOfTheCase() {
        UUID earlier = PhoneDesk.aboutARequest().readBackFromMail(caller.email());

        assertThat(desk.submit(PinForm.of(caller), earlier).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("K3 a code serves one request, and one that was read back over an hour ago none")
    void aCodeServesOnce() {
        UUID code = desk.readBackFromMail(caller.email());
        Tables.change("update one_time_code set confirmed_at = confirmed_at - interval '1 hour' where id = ?", code);
        assertThat(desk.submit(PinForm.of(caller), code).statusCode()).isEqualTo(422);
        Tables.change("update one_time_code set confirmed_at = confirmed_at + interval '1 hour' where id = ?", code);
        assertThat(desk.submit(PinForm.of(caller), code).statusCode()).isEqualTo(202);

        assertThat(desk.submit(PinForm.of(caller), code).statusCode()).isEqualTo(422);
        assertThat(requests()).isOne();
    }

    @Test
    @DisplayName("K3 A4 an agent whose answer was lost asks again and gets it, though the code is spent")
    void answersARepeatAgain() {
        UUID code = desk.readBackFromMail(caller.email());
        UUID key = UUID.randomUUID();

        Response first = desk.submit(PinForm.of(caller), code, key);
        Response second = desk.submit(PinForm.of(caller), code, key);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(requests()).isOne();
        assertThat(audited()).hasSize(1);
    }

    @Test
    @DisplayName("K3 C13 a request by phone for a person who has a PIN reissues nothing either")
    void reissuesNothing() {
        FictionalCitizen known = PinApi.issued();
        UUID half = PinApi.halfIdOf(known, "FIRST");
        UUID code = desk.readBackFromMail(caller.email());

        Response filed = desk.submit(PinForm.of(known).with("contacts", Map.of("email", caller.email())), code);

        assertThat(filed.statusCode()).isEqualTo(202);
        PinApi.awaitStatus("/pin-requests/" + filed.path("id"), "AWAITING_ASSISTANCE");
        assertThat(PinApi.halfIdOf(known, "FIRST")).isEqualTo(half);
    }

    private UUID person() {
        return PinApi.personIdOf(caller);
    }

    private long requests() {
        return Tables.count(
                "select count(*) from pin_request r join person p on p.id = r.person_id where p.tax_code = ?",
                caller.taxCode());
    }

    private List<String> audited() {
        return Tables.column(
                "select action || ': ' || reason from audit where person_id = ? order by recorded_at, id", person());
    }
}
