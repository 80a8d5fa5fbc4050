package it.sportello.pin.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.AddressConfirmed;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Refusals;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestEndTest {

    @Test
    @DisplayName(
            "C7 the activation ends the request it serves, told once however often it is repeated, and no other one")
    void endsWithTheActivation() {
        FictionalCitizen citizen = Residents.registered();
        String path = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(path, "ISSUED");
        String another = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(another, "AWAITING_ASSISTANCE");
        UUID served = requestOf(path);
        String initial = PinApi.initialPinOf(citizen);

        PinApi.activated(citizen, initial);
        String personal = PinApi.activated(citizen, initial);
        awaitClosed(citizen, served);
        refuse(citizen, served);

        awaitClosed(citizen, served);
        assertThat(PinApi.show(path).<String>path("status")).isEqualTo("CLOSED");
        assertThat(PinApi.show(path).<String>path("next_step")).isEqualTo("NONE");
        assertThat(PinApi.show(another).<String>path("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(PinApi.signIn(citizen.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C12 with the activation whoever signed in with the first half is signed out")
    void signsOutWithTheActivation() {
        FictionalCitizen citizen = PinApi.issued();
        PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
        assertThat(sessions(citizen)).isOne();

        String personal = PinApi.activated(citizen);

        assertThat(sessions(citizen)).isZero();
        PinApi.signIn(citizen.taxCode(), personal);
        refuse(citizen, Agents.requestIdOf(citizen));
        awaitClosed(citizen, Agents.requestIdOf(citizen));
        assertThat(sessions(citizen)).isOne();
    }

    @Test
    @DisplayName("C12 a refused request kills both its halves and signs out who came in with one")
    void endsWithTheRefusal() {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));

        refuse(citizen, Agents.requestIdOf(citizen));

        awaitClosed(citizen, Agents.requestIdOf(citizen));
        Refusals.assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(sessions(citizen)).isZero();
    }

    @Test
    @DisplayName("K2 a request that was refused before anything was issued is over")
    void endsBeforeAnythingWasIssued() {
        FictionalCitizen unknown = FictionalCitizen.random();
        String path = PinApi.submitted(PinForm.of(unknown));
        PinApi.awaitStatus(path, "AWAITING_ASSISTANCE");

        refuse(unknown, requestOf(path));

        awaitClosed(unknown, requestOf(path));
    }

    @Test
    @DisplayName("C7 K2 of an activation and a refusal at once one comes first, and the end is told once")
    void endsOnceWhenBothComeAtOnce() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        UUID request = Agents.requestIdOf(citizen);
        String initial = PinApi.initialPinOf(citizen);
        try (var browser = Executors.newSingleThreadExecutor()) {
            Future<Response> activation;
            try (HeldRow held = HeldRow.by("update pin_request set claim = claim where id = '" + request + "'")) {
                activation = browser.submit(() -> PinApi.activate(citizen.taxCode(), initial));
                Events.send(refusal(citizen, request), UUID.randomUUID());
                held.awaitWaiting(2);
            }
            boolean activated = activation.get().statusCode() == 200;
            awaitHeard(citizen, request);
            assertThat(Tables.count(
                            "select count(*) from personal_pin where person_id = ?", PinApi.personIdOf(citizen)))
                    .isEqualTo(activated ? 1 : 0);
        }
        awaitClosed(citizen, request);
    }

    /** Twice, and returns when both were heard. */
    private static void refuse(FictionalCitizen citizen, UUID requestId) {
        Events.send(refusal(citizen, requestId), UUID.randomUUID());
        Events.send(refusal(citizen, requestId), UUID.randomUUID());
        awaitHeard(citizen, requestId);
    }

    private static PinRequestRefused refusal(FictionalCitizen citizen, UUID requestId) {
        return new PinRequestRefused(
                requestId, PinApi.personIdOf(citizen), UUID.randomUUID(), "NOT_REQUESTED", TestClock.now());
    }

    /** What comes last is answered last. */
    private static void awaitHeard(FictionalCitizen citizen, UUID requestId) {
        UUID personId = PinApi.personIdOf(citizen);
        Events.send(new AddressConfirmed(requestId, personId, UUID.randomUUID(), TestClock.now()), UUID.randomUUID());
        await("what was sent before is heard")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, ValidationRefused.class, personId))
                        .extracting(ValidationRefused::reason)
                        .containsExactly("closed"));
    }

    private static void awaitClosed(FictionalCitizen citizen, UUID requestId) {
        await("the end of the request is told, once")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, PinApi.personIdOf(citizen)))
                        .extracting(PinRequestClosed::requestId)
                        .containsExactly(requestId));
    }

    private static UUID requestOf(String path) {
        return UUID.fromString(Tables.find(
                        "select id from pin_request where capability = ?::uuid",
                        path.substring("/pin-requests/".length()))
                .orElseThrow());
    }

    private static long sessions(FictionalCitizen citizen) {
        return Tables.count("select count(*) from citizen_session where person_id = ?", PinApi.personIdOf(citizen));
    }
}
