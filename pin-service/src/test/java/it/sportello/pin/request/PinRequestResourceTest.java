package it.sportello.pin.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinRequestResourceTest {

    @Inject
    IdempotencySweeper sweeper;

    @Test
    @DisplayName("C2 a malformed tax code is refused and changes nothing")
    void refusesAMalformedTaxCode() {
        FictionalCitizen citizen = FictionalCitizen.random();
        Response answer = PinApi.submit(PinForm.of(citizen).with("tax_code", "RSSMRA80A01H501A"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/tax_code");
        assertThat(requestsOf(citizen)).isZero();
    }

    @Test
    @DisplayName("C1 every wrong field is named, and nothing is kept")
    void namesWrongFields() {
        FictionalCitizen citizen = FictionalCitizen.random();
        Response answer = PinApi.submit(PinForm.of(citizen)
                .with("phone", "12")
                .with("contacts", Map.of())
                .without("family_name"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains("/phone", "/contacts", "/family_name");
        assertThat(requestsOf(citizen)).isZero();
    }

    @Test
    @DisplayName("C1 a field that the form does not have is refused, and nothing is kept")
    void refusesUnknownFields() {
        FictionalCitizen citizen = FictionalCitizen.random();
        assertThat(PinApi.submit(PinForm.of(citizen).with("pin", "ABCD")).statusCode())
                .isEqualTo(400);
        assertThat(requestsOf(citizen)).isZero();
    }

    @Test
    @DisplayName("C1 a single contact is accepted with a warning")
    void warnsOfASingleContact() {
        FictionalCitizen citizen = FictionalCitizen.random();
        Response answer = PinApi.submit(PinForm.of(citizen).with("contacts", Map.of("email", citizen.email())));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.<List<String>>path("warnings")).containsExactly("RECOVERY_NEEDS_TWO_CONTACTS");
    }

    @Test
    @DisplayName("C13 the answer is the same for known and unknown tax codes")
    void tellsNothingOfTheTaxCode() {
        FictionalCitizen known = PinApi.issued();
        Response again = PinApi.submit(PinForm.of(known));
        Response stranger = PinApi.submit(PinForm.of(FictionalCitizen.random()));
        assertThat(again.statusCode()).isEqualTo(stranger.statusCode()).isEqualTo(202);
        assertThat(shapeOf(again)).isEqualTo(shapeOf(stranger));
        assertThat(again.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(stranger.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    @DisplayName("C2 C3 who is not in the register, or not consistent, awaits assistance")
    void assistsStrangers() {
        FictionalCitizen stranger = FictionalCitizen.random();
        String path = PinApi.submitted(PinForm.of(stranger));
        PinApi.awaitStatus(path, "AWAITING_ASSISTANCE");
        assertThat(PinApi.show(path).<String>path("next_step")).isEqualTo("WAIT_FOR_CALL");
        FictionalCitizen odd = Residents.registered();
        assertThat(PinApi.decided(PinForm.of(odd).with("birth_place", "F111"))).isEqualTo("AWAITING_ASSISTANCE");
    }

    @Test
    @DisplayName("A4 a repeated Idempotency-Key gives the first answer again, whatever became of the request")
    void answersARepeatAgain() {
        FictionalCitizen citizen = Residents.registered();
        UUID key = UUID.randomUUID();
        Response first = submit(citizen, key);
        PinApi.awaitStatus("/pin-requests/" + first.path("id"), "ISSUED");
        Response second = submit(citizen, key);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(requestsOf(citizen)).isEqualTo(1);
    }

    @Test
    @DisplayName("A4 an Idempotency-Key used for another body is refused and changes nothing")
    void refusesAKeyForAnotherBody() {
        UUID key = UUID.randomUUID();
        submit(FictionalCitizen.random(), key);
        FictionalCitizen other = FictionalCitizen.random();
        Response answer = submit(other, key);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("idempotency-key-reused");
        assertThat(Tables.count("select count(*) from person where tax_code = ?", other.taxCode()))
                .isZero();
    }

    @Test
    @DisplayName("A4 an Idempotency-Key is remembered for a day")
    void forgetsAKeyAfterADay() {
        FictionalCitizen citizen = FictionalCitizen.random();
        UUID key = UUID.randomUUID();
        Response first = submit(citizen, key);
        sweeper.sweep();
        assertThat(submit(citizen, key).<String>path("id")).isEqualTo(first.path("id"));
        Tables.change(
                "update pin_request set requested_at = requested_at - interval '25 hours' where idempotency_key = ?",
                key);
        sweeper.sweep();
        assertThat(submit(citizen, key).<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    @DisplayName("A4 concurrent repeats leave one request")
    void keepsOneOfManyConcurrentRepeats() throws Exception {
        FictionalCitizen citizen = FictionalCitizen.random();
        UUID key = UUID.randomUUID();
        Callable<String> repeat = () -> submit(citizen, key).path("id");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<String> ids = threads.invokeAll(List.of(repeat, repeat, repeat, repeat, repeat, repeat)).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(requestsOf(citizen)).isEqualTo(1);
    }

    @Test
    @DisplayName("A9 an id that nobody was given is not found, nor the internal one")
    void findsNothingByGuessing() {
        FictionalCitizen citizen = Residents.registered();
        String path = PinApi.submitted(PinForm.of(citizen));
        String internal = Tables.find(
                        "select r.id from pin_request r join person p on p.id = r.person_id where p.tax_code = ?",
                        citizen.taxCode())
                .orElseThrow();
        assertThat(PinApi.show(path).statusCode()).isEqualTo(200);
        assertThat(PinApi.show("/pin-requests/" + internal).statusCode()).isEqualTo(404);
        assertThat(PinApi.show("/pin-requests/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(PinApi.show("/pin-requests/1").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("C2 an 11-digit provisional code is accepted")
    void acceptsAProvisionalCode() {
        assertThat(FiscalCode.findDefect("12345678903")).isEmpty();
        assertThat(PinApi.submit(PinForm.of(FictionalCitizen.random()).with("tax_code", "12345678903"))
                        .statusCode())
                .isEqualTo(202);
    }

    private static Response submit(FictionalCitizen citizen, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(PinForm.of(citizen).body())
                .post("/pin-requests");
    }

    private static long requestsOf(FictionalCitizen citizen) {
        return Tables.count(
                "select count(*) from pin_request r join person p on p.id = r.person_id where p.tax_code = ?",
                citizen.taxCode());
    }

    /** The body with its id taken out. */
    private static String shapeOf(Response answer) {
        return answer.asString().replace(answer.path("id"), "");
    }
}
