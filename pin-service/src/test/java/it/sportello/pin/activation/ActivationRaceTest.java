package it.sportello.pin.activation;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every row is held until all have verified what they know, so that nobody wins by being early. */
@QuarkusTest
class ActivationRaceTest {

    private final ExecutorService browsers = Executors.newFixedThreadPool(3);

    private FictionalCitizen citizen;
    private String initial;

    @BeforeEach
    void issue() {
        citizen = PinApi.issued();
        initial = PinApi.initialPinOf(citizen);
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    @DisplayName("C7 of activations at once one PIN is good in the end, and one activation is news")
    void activatesOnceAtATime() throws Exception {
        List<Future<Response>> answers;
        try (HeldRow person = HeldRow.ofPerson(PinApi.personIdOf(citizen))) {
            answers = IntStream.range(0, 3).mapToObj(_ -> activation()).toList();
            person.awaitWaiting(3);
        }
        int good = 0;
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            good += PinApi.signIn(citizen.taxCode(), answer.get().path("pin")).statusCode() == 200 ? 1 : 0;
        }
        assertThat(good).isOne();
        assertThat(Tables.column("select generation from personal_pin where person_id = ?", PinApi.personIdOf(citizen)))
                .containsExactly("3");
        await("the activation is published")
                .untilAsserted(
                        () -> assertThat(Events.of(Topic.PIN_EVENTS, PinActivated.class, PinApi.personIdOf(citizen)))
                                .hasSize(1));
    }

    @Test
    @DisplayName("C7 a sign-in that comes between proof and effect of a repeated activation stops it")
    void isStoppedByASignIn() throws Exception {
        String personal = PinApi.activated(citizen, initial);
        Future<Response> repeated;
        try (HeldRow person = HeldRow.ofPerson(PinApi.personIdOf(citizen))) {
            repeated = activation();
            person.awaitWaiting(1);
            assertThat(PinApi.signIn(citizen.taxCode(), personal).statusCode()).isEqualTo(200);
        }
        assertActivationRefused(repeated.get());
        assertThat(PinApi.signIn(citizen.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C7 a repeated activation that comes between proof and effect of a sign-in stops it")
    void stopsASignIn() throws Exception {
        String personal = PinApi.activated(citizen, initial);
        Future<Response> signIn;
        try (HeldRow pin = held("personal_pin", "generation = generation + 1", "person_id")) {
            signIn = browsers.submit(() -> PinApi.signIn(citizen.taxCode(), personal));
            pin.awaitWaiting(1);
        }
        assertRefused(signIn.get());
        assertThat(Tables.count(
                        "select count(*) from personal_pin where first_used_at is null and person_id = ?",
                        PinApi.personIdOf(citizen)))
                .isOne();
    }

    @Test
    @DisplayName("C10 a first half that dies between proof and effect signs nobody in")
    void stopsASignInWithTheFirstHalf() throws Exception {
        String first = PinApi.firstHalfOf(citizen);
        Future<Response> signIn;
        try (HeldRow half = held("pin_half", "dead_at = now()", "half = 'FIRST' and person_id")) {
            signIn = browsers.submit(() -> PinApi.signIn(citizen.taxCode(), first));
            half.awaitWaiting(1);
        }
        assertRefused(signIn.get());
    }

    @Test
    @DisplayName("C7 a half that dies between proof and effect activates nothing")
    void isStoppedByADeath() throws Exception {
        Future<Response> activation;
        try (HeldRow half = held("pin_half", "dead_at = now()", "half = 'SECOND' and person_id")) {
            activation = activation();
            half.awaitWaiting(1);
        }
        assertActivationRefused(activation.get());
        assertThat(Tables.count("select count(*) from personal_pin where person_id = ?", PinApi.personIdOf(citizen)))
                .isZero();
    }

    private Future<Response> activation() {
        return browsers.submit(() -> PinApi.activate(citizen.taxCode(), initial));
    }

    private HeldRow held(String table, String change, String key) {
        return HeldRow.by(
                "update " + table + " set " + change + " where " + key + " = '" + PinApi.personIdOf(citizen) + "'");
    }
}
