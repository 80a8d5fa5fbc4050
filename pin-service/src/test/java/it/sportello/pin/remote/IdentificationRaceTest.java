package it.sportello.pin.remote;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows are held until both have come, so that nobody wins by being early. */
@QuarkusTest
class IdentificationRaceTest {

    @Inject
    OneTimeCodes codes;

    private final ExecutorService browsers = Executors.newFixedThreadPool(2);

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    @DisplayName("K4 C7 an activation that waits for the issue of a dispositive PIN finds its halves dead")
    void stopsAnActivation() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        VideoCall call = VideoCall.with(citizen, codes);
        Future<Response> activation = afterIdentification(call, () -> PinApi.activate(citizen.taxCode(), initial));

        assertActivationRefused(activation.get());
        assertOnlyIssued(call);
    }

    @Test
    @DisplayName("K4 C7 after an activation that was faster nothing dispositive is issued, and the new PIN stays good")
    void isStoppedByAnActivation() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        VideoCall call = VideoCall.with(citizen, codes);
        Future<Response> activation = beforeIdentification(call, () -> PinApi.activate(citizen.taxCode(), initial));

        call.awaitRefusal("superseded");
        assertThat(PinApi.signIn(citizen.taxCode(), activation.get().path("pin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("K4 C12 a sign-in with the old PIN that comes between proof and issue is ended by it")
    void endsASignInThatWasFaster() {
        FictionalCitizen citizen = PinApi.issued();
        String ordinary = PinApi.activated(citizen);
        VideoCall call = VideoCall.with(citizen, codes);
        IdentityVerifiedRemotely identified = call.identified(TestClock.now());
        Response meanwhile;
        try (HeldRow person = HeldRow.ofPerson(call.personId())) {
            Events.send(identified, UUID.randomUUID());
            person.awaitWaiting(1);
            meanwhile = PinApi.signIn(citizen.taxCode(), ordinary);
            assertThat(meanwhile.statusCode()).isEqualTo(200);
        }

        call.awaitIssued(4);
        assertThat(PinApi.refresh(meanwhile.path("refresh_token")).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("K4 C7 the old PIN's activation is not repeated once the dispositive one was issued")
    void stopsARepeatedActivation() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        PinApi.activated(citizen, initial);
        VideoCall call = VideoCall.with(citizen, codes);
        Future<Response> repeated = afterIdentification(call, () -> PinApi.activate(citizen.taxCode(), initial));

        assertActivationRefused(repeated.get());
        assertOnlyIssued(call);
    }

    @Test
    @DisplayName("K4 C12 after a revocation that was faster nothing is issued, and the contact center is told")
    void isStoppedByARevocation() throws Exception {
        CitizenContacts revoked = CitizenContacts.activated();
        VideoCall call = VideoCall.with(revoked.citizen(), codes);
        Future<Response> revocation = beforeIdentification(call, () -> StaffDesk.revoke(revoked.personId(), true));

        assertThat(revocation.get().statusCode()).isEqualTo(204);
        call.awaitRefusal("superseded");
        assertThat(call.halves()).isEqualTo(2);
    }

    @Test
    @DisplayName("K4 of two identifications of one person that are approved at once the first has its PIN")
    void issuesForOneOfTwo() {
        FictionalCitizen citizen = PinApi.issued();
        VideoCall call = VideoCall.with(citizen, codes);
        IdentityVerifiedRemotely first = call.identified(TestClock.now());
        Tables.change("delete from code_sending");
        IdentityVerifiedRemotely second = VideoCall.with(citizen, codes).identified(TestClock.now());
        try (HeldRow person = HeldRow.ofPerson(call.personId())) {
            Events.send(first, UUID.randomUUID());
            person.awaitWaiting(1);
            Events.send(second, UUID.randomUUID());
            person.awaitWaiting(2);
        }

        call.awaitIssued(4);
        call.awaitRefusal("superseded");
        assertThat(call.halves()).isEqualTo(4);
    }

    /** The issue of the dispositive PIN waits first. */
    private Future<Response> afterIdentification(VideoCall call, Callable<Response> act) {
        IdentityVerifiedRemotely identified = call.identified(TestClock.now());
        try (HeldRow person = HeldRow.ofPerson(call.personId())) {
            Events.send(identified, UUID.randomUUID());
            person.awaitWaiting(1);
            Future<Response> answer = browsers.submit(act);
            person.awaitWaiting(2);
            return answer;
        }
    }

    /** The issue of the dispositive PIN waits second. */
    private Future<Response> beforeIdentification(VideoCall call, Callable<Response> act) {
        IdentityVerifiedRemotely identified = call.identified(TestClock.now());
        try (HeldRow person = HeldRow.ofPerson(call.personId())) {
            Future<Response> answer = browsers.submit(act);
            person.awaitWaiting(1);
            Events.send(identified, UUID.randomUUID());
            person.awaitWaiting(2);
            return answer;
        }
    }

    /** Nobody has exchanged any halves for a PIN. */
    private static void assertOnlyIssued(VideoCall call) {
        call.awaitIssued(4);
        assertThat(Tables.count(
                        "select count(*) from personal_pin where dead_at is null and person_id = ?", call.personId()))
                .isZero();
    }
}
