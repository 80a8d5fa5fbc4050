package it.sportello.pin.remote;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.recovery.LostPin;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoteIdentificationTest {

    @Inject
    OneTimeCodes codes;

    @Test
    @DisplayName("K4 whom agents identified gets a PIN on the two contacts proved, which activation makes dispositive")
    void issuesADispositivePin() {
        FictionalCitizen citizen = PinApi.mismatched();
        VideoCall call = VideoCall.with(citizen, codes);
        UUID person = PinApi.personIdOf(citizen);
        UUID request = Agents.requestIdOf(citizen);
        IdentityVerifiedRemotely event = call.identified(TestClock.now());
        UUID eventId = UUID.randomUUID();
        Events.send(event, eventId);
        Events.send(event, eventId);

        assertThat(call.awaitIssued(2))
                .extracting(PinIssued::half, PinIssued::issue, PinIssued::channel)
                .containsExactlyInAnyOrder(
                        tuple(PinHalf.FIRST, 1, Channel.EMAIL), tuple(PinHalf.SECOND, 1, Channel.SMS));
        await("the request is over")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, person))
                        .extracting(PinRequestClosed::requestId)
                        .containsExactly(request));
        String initial = PinApi.digitalPinOf(citizen);
        Response activated = PinApi.activate(citizen.taxCode(), initial);
        assertThat(activated.<String>path("level")).isEqualTo("DISPOSITIVE");
        assertThat(PinApi.signIn(citizen.taxCode(), activated.path("pin")).<String>path("acr"))
                .isEqualTo(TestTokens.DISPOSITIVE);
        await("the activation is published")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinActivated.class, person))
                        .extracting(PinActivated::level)
                        .containsExactly(CredentialLevel.DISPOSITIVE));
    }

    @Test
    @DisplayName("K4 a letter without a half tells the register's address of it")
    void tellsByLetter() {
        FictionalCitizen citizen = PinApi.mismatched();
        VideoCall call = VideoCall.with(citizen, codes);
        call.identify(TestClock.now());
        call.awaitIssued(2);

        assertThat(await("a letter is ordered")
                        .until(new Told(citizen, "identified-remotely")::byPost, letters -> !letters.isEmpty()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.parameters()).isEmpty());
    }

    @Test
    @DisplayName("K4 C13 the contacts that an open request had named alone are told, and are the person's no longer")
    void forgetsUnprovedContacts() {
        FictionalCitizen victim = Residents.registered();
        VideoCall call = VideoCall.with(victim, codes);
        String impostors = "impostor-" + victim.email();
        assertThat(PinApi.decided(
                        PinForm.of(victim).with("contacts", Map.of("email", impostors, "mobile", victim.mobile()))))
                .isEqualTo("ISSUED");
        String impostorsHalf = PinApi.firstHalfOf(victim);

        call.identify(TestClock.now());
        call.awaitIssued(4);

        assertThat(Tables.column(
                        "select address from contact where person_id = ? order by chosen desc",
                        PinApi.personIdOf(victim)))
                .containsExactly(victim.email(), victim.mobile());
        assertThat(PinApi.signIn(victim.taxCode(), impostorsHalf).statusCode()).isEqualTo(400);
        await("the impostor's contact is told")
                .until(() -> Events.of(Topic.DISPATCH_MAIL, DispatchRequested.class).stream()
                        .filter(dispatch -> dispatch.template().equals("identified-remotely"))
                        .map(OpenedSeal::of)
                        .anyMatch(seal -> seal.recipient().equals(impostors)));
    }

    @Test
    @DisplayName(
            "K4 C9 the contacts that an intruder put in the place of the proved ones are gone, and these count at once")
    void undoesATakeover() {
        CitizenContacts taken = CitizenContacts.activated();
        FictionalCitizen citizen = taken.citizen();
        VideoCall call = VideoCall.with(citizen, codes);
        taken.replaced("mobile", FictionalCitizen.random().mobile());
        taken.replaced("certified_email", "pec." + citizen.email());

        call.identify(TestClock.now());
        call.awaitIssued(4);

        assertThat(taken.show().<List<String>>path("items.address"))
                .containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
        assertThat(Tables.column(
                        "select (settled_at <= ?::timestamptz)::text from contact where channel = 'SMS' and person_id = ?",
                        TestClock.now().plus(Duration.ofHours(1)).toString(),
                        taken.personId()))
                .containsExactly("true");
        assertThat(Tables.count(
                        "select count(*) from known_device where used_at > ?::timestamptz and person_id = ?",
                        TestClock.now().minus(Duration.ofDays(1)).toString(),
                        taken.personId()))
                .isZero();
    }

    @Test
    @DisplayName(
            "K4 C12 an ordinary PIN is dead when the dispositive one is issued, and who had signed in with it is signed out")
    void endsTheOrdinaryPin() {
        FictionalCitizen citizen = PinApi.issued();
        String ordinary = PinApi.activated(citizen);
        Response signedIn = PinApi.signIn(citizen.taxCode(), ordinary);

        VideoCall.with(citizen, codes).issue();

        assertRefused(PinApi.signIn(citizen.taxCode(), ordinary));
        assertThat(PinApi.refresh(signedIn.path("refresh_token")).statusCode()).isEqualTo(400);
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).<String>path("acr"))
                .isEqualTo(TestTokens.SIMPLIFIED);
        assertThat(PinApi.activate(citizen.taxCode(), PinApi.digitalPinOf(citizen))
                        .<String>path("level"))
                .isEqualTo("DISPOSITIVE");
    }

    @Test
    @DisplayName(
            "K4 C9 C12 with the token that outlives the old PIN nobody changes a contact, and no recovery brings it back")
    void leavesNothingToTheOldPin() {
        CitizenContacts stolen = CitizenContacts.activated();
        FictionalCitizen citizen = stolen.citizen();
        LostPin lost = new LostPin(citizen, "");
        UUID recovery = lost.ordered();
        Response asked =
                stolen.change("{\"mobile\":\"" + FictionalCitizen.random().mobile() + "\"}");
        Tables.change("delete from code_sending");

        VideoCall.with(citizen, codes).issue();

        assertThat(stolen.prove(asked).statusCode()).isEqualTo(401);
        assertThat(stolen.change("{\"mobile\":null}").statusCode()).isEqualTo(401);
        assertThat(LostPin.complete(recovery).statusCode()).isEqualTo(422);
        assertThat(Tables.column("select address from contact where person_id = ?", stolen.personId()))
                .containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
    }
}
