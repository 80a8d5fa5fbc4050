package it.sportello.pin.letter;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.recovery.LostPin;
import it.sportello.pin.remote.VideoCall;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way on for whose second half went to a contact, and did not come. */
@QuarkusTest
class DigitalPinLetterTest {

    @Inject
    OneTimeCodes codes;

    private LostPin lost;
    private FictionalCitizen citizen;

    @BeforeEach
    void activate() {
        lost = LostPin.activated();
        citizen = lost.citizen();
    }

    @Test
    @DisplayName(
            "C9 C10 when a recovered PIN's second half does not come, the status says so and a letter brings another one")
    void bringsARecoveredHalf() {
        letterWasYesterday();
        String status =
                URI.create(LostPin.complete(lost.ordered()).header("Location")).getPath();
        String first = PinApi.firstHalfOf(citizen);
        String initial = PinApi.digitalPinOf(citizen);
        failed(PinApi.halfIdOf(citizen, "SECOND"));
        awaitNextStep(status, "ORDER_LETTER");

        Response ordered = order();

        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        assertThat(PinApi.show(status).<String>path("next_step")).isEqualTo("SIGN_IN");
        assertThat(PinApi.show(status).<List<String>>path("halves.channel")).containsExactly("EMAIL", "POST");
        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.firstHalfOf(citizen)).isEqualTo(first);
        Response activated = PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen));
        assertThat(activated.<String>path("level")).as(activated.asString()).isEqualTo("ORDINARY");
    }

    @Test
    @DisplayName(
            "C9 C10 a recovered PIN's letter counts with the lost one's, and both halves end thirty days after its posting")
    void keepsTheRulesOfLetters() {
        LostPin.complete(lost.ordered());
        assertThat(order().statusCode()).as("a day between").isEqualTo(429);
        letterWasYesterday();
        assertThat(order().statusCode()).isEqualTo(202);
        assertThat(order().statusCode()).isEqualTo(429);
        UUID letter = PinApi.halfIdOf(citizen, "SECOND");
        assertThat(ends()).containsOnlyNulls();

        Instant posted = TestClock.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Events.send(new LetterPosted(letter, UUID.randomUUID(), posted, Purpose.SECOND_HALF), UUID.randomUUID());

        await("both halves have an end")
                .untilAsserted(() -> assertThat(ends())
                        .extracting(end ->
                                Duration.between(posted, Instant.parse(end)).toDays())
                        .containsExactly(30L, 30L));
    }

    @Test
    @DisplayName(
            "K4 C10 an identified person's letter goes to the register's address, and its half activates an ordinary PIN")
    void bringsAnIdentifiedPersonsHalf() {
        letterWasYesterday();
        VideoCall.with(citizen, codes).issue();
        String initial = PinApi.digitalPinOf(citizen);

        Response ordered = order();

        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        assertThat(OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_POSTAL, PinApi.halfIdOf(citizen, "SECOND")))
                        .recipient())
                .contains(citizen.address().street());
        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        Response activated = PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen));
        assertThat(activated.<String>path("level")).as(activated.asString()).isEqualTo("ORDINARY");
    }

    /** With the first half alone. */
    private Response order() {
        return PinApi.as(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)))
                .post("/me/pin-letters");
    }

    private void letterWasYesterday() {
        Tables.change(
                "update pin_half set issued_at = issued_at - interval '25 hours' where channel = 'POST' and person_id = ?",
                PinApi.personIdOf(citizen));
    }

    private List<String> ends() {
        return Tables.column(
                "select to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from pin_half"
                        + " where dead_at is null and person_id = ?",
                PinApi.personIdOf(citizen));
    }

    private static void failed(UUID half) {
        Events.send(
                new DeliveryFailed(
                        half, UUID.randomUUID(), Channel.SMS, "undeliverable", TestClock.now(), Purpose.SECOND_HALF),
                UUID.randomUUID());
    }

    private static void awaitNextStep(String status, String step) {
        await("the status says what to do")
                .untilAsserted(() -> assertThat(PinApi.show(status).<String>path("next_step"))
                        .isEqualTo(step));
    }
}
