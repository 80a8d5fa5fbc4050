package it.sportello.pin.activation;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Refusals;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EqualActivationsTest {

    private static final String WRONG = Refusals.WRONG;

    @Inject
    WorkMeter meter;

    @Test
    @DisplayName("C11 unknown, either half wrong, expired, waiting and spent answer alike and cost alike")
    void refusesAlikeForAllReasons() {
        FictionalCitizen guessed = PinApi.issued();
        FictionalCitizen expired = PinApi.issued();
        String ofExpired = PinApi.initialPinOf(expired);
        Tables.change(
                "update pin_half set valid_until = '2020-04-01T00:00:00Z' where id = ?",
                PinApi.halfIdOf(expired, "SECOND"));
        FictionalCitizen waiting = PinApi.issued();
        String ofWaiting = PinApi.initialPinOf(waiting);
        Refusals.fail(waiting, 5);
        FictionalCitizen spent = PinApi.issued();
        String ofSpent = PinApi.initialPinOf(spent);
        PinApi.signIn(spent.taxCode(), PinApi.activated(spent, ofSpent));
        FictionalCitizen once = PinApi.issued();

        Map<String, Work> works = new LinkedHashMap<>();
        works.put("second wrong", refused(guessed, PinApi.firstHalfOf(guessed) + WRONG));
        works.put("first wrong", refused(once, WRONG + PinApi.secondHalfOf(once)));
        works.put("unknown", refused(FictionalCitizen.random(), WRONG + WRONG));
        works.put("expired", refused(expired, ofExpired));
        works.put("right, but waiting", refused(waiting, ofWaiting));
        works.put("spent", refused(spent, ofSpent));

        assertThat(works.get("unknown").hashes()).isEqualTo(1);
        assertThat(works.values()).as(works.toString()).containsOnly(works.get("unknown"));
    }

    @Test
    @DisplayName("C11 a refused activation does not tell its reason")
    void tellsNoReason() {
        FictionalCitizen known = PinApi.issued();
        Response wrong = PinApi.activate(known.taxCode(), PinApi.firstHalfOf(known) + WRONG);
        Response unknown = PinApi.activate(FictionalCitizen.random().taxCode(), WRONG + WRONG);
        assertThat(bodyOf(wrong)).isEqualTo(bodyOf(unknown));
        assertThat(wrong.headers().asList())
                .extracting(header -> header.getName())
                .containsExactlyElementsOf(unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    /** All but the random id of the request. */
    private static Map<String, Object> bodyOf(Response answer) {
        Map<String, Object> body = new LinkedHashMap<>(answer.jsonPath().getMap(""));
        assertThat(body.remove("instance")).isNotNull();
        return body;
    }

    private Work refused(FictionalCitizen citizen, String pin) {
        return meter.measured(() -> assertActivationRefused(PinApi.activate(citizen.taxCode(), pin)));
    }
}
