package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes too late, or proves nothing, issues nothing (K4). */
@QuarkusTest
class IdentificationRefusalTest {

    @Inject
    OneTimeCodes codes;

    @Test
    @DisplayName("K4 an identification that comes after a newer state is refused, told, and issues nothing")
    void refusesWhatComesTooLate() {
        FictionalCitizen citizen = PinApi.issued();
        VideoCall call = VideoCall.with(citizen, codes);

        call.identify(TestClock.now().minus(Duration.ofMinutes(30)));

        call.awaitRefusal("superseded");
        assertThat(call.halves()).isEqualTo(2);
        assertThat(Tables.column(
                        "select coalesce(first_address, second_address, 'none') from remote_identification where person_id = ?",
                        PinApi.personIdOf(citizen)))
                .containsExactly("none");
    }

    @Test
    @DisplayName(
            "K4 C12 codes that a revocation took away since prove nothing; another call about the same request does")
    void startsAnewAfterARevocation() {
        CitizenContacts revoked = CitizenContacts.activated();
        FictionalCitizen citizen = revoked.citizen();
        VideoCall call = VideoCall.with(citizen, codes);
        IdentityVerifiedRemotely early = call.identified(TestClock.now());
        assertThat(StaffDesk.revoke(revoked.personId(), true).statusCode()).isEqualTo(204);
        Events.send(early, UUID.randomUUID());
        call.awaitRefusal("superseded");
        assertThat(call.halves()).isEqualTo(2);

        Tables.change("delete from code_sending");
        call.identify(TestClock.now());

        call.awaitIssued(4);
    }

    @Test
    @DisplayName("K4 contacts of today need the second agent to have seen the evidence; then the same case has its PIN")
    void refusesYoungContactsUnseen() {
        VideoCall call = VideoCall.with(PinApi.issued(), codes);
        Events.send(call.identified(TestClock.now(), false), UUID.randomUUID());
        call.awaitRefusal("evidence-unseen");
        assertThat(call.halves()).isEqualTo(2);

        Tables.change("delete from code_sending");
        call.identify(TestClock.now());

        call.awaitIssued(4);
    }

    @Test
    @DisplayName("K4 contacts that have been the person's for a day prove it without a second look")
    void trustsContactsOfADay() {
        VideoCall call = VideoCall.with(PinApi.issued(), codes);
        Tables.change(
                "update contact set created_at = created_at - interval '1 day' where person_id = ?", call.personId());

        Events.send(call.identified(TestClock.now(), false), UUID.randomUUID());

        call.awaitIssued(4);
    }

    @Test
    @DisplayName("K4 whose request was refused since gets nothing")
    void refusesAClosedRequest() {
        FictionalCitizen citizen = PinApi.mismatched();
        VideoCall call = VideoCall.with(citizen, codes);
        Tables.change("update pin_request set status = 'CLOSED' where person_id = ?", PinApi.personIdOf(citizen));

        call.identify(TestClock.now());

        call.awaitRefusal("closed");
    }

    @Test
    @DisplayName("K4 codes of one key, of another case, too old, or used before prove nothing: dead letters")
    void rejectsWhatProvesNothing() {
        FictionalCitizen citizen = PinApi.mismatched();
        VideoCall call = VideoCall.with(citizen, codes);
        UUID mail = call.readBack(Channel.EMAIL, citizen.email());
        UUID otherMail = call.readBack(Channel.EMAIL, "other-" + citizen.email());
        UUID sms = call.readBack(Channel.SMS, citizen.mobile());
        UUID request = Agents.requestIdOf(citizen);
        UUID person = PinApi.personIdOf(citizen);
        Instant now = TestClock.now();

        rejects(new IdentityVerifiedRemotely(
                request, person, call.caseId(), VideoCall.seal(request, mail, otherMail), now));
        rejects(new IdentityVerifiedRemotely(
                request, person, UUID.randomUUID(), VideoCall.seal(request, mail, sms), now));
        rejects(new IdentityVerifiedRemotely(
                request, person, call.caseId(), VideoCall.seal(request, mail, sms), now.plus(Duration.ofHours(3))));
        rejects(new IdentityVerifiedRemotely(request, person, call.caseId(), VideoCall.seal(request, mail, mail), now));
        rejects(new IdentityVerifiedRemotely(
                request, UUID.randomUUID(), call.caseId(), VideoCall.seal(request, mail, sms), now));
        rejects(new IdentityVerifiedRemotely(
                request, person, call.caseId(), VideoCall.seal(UUID.randomUUID(), mail, sms), now));
        assertThat(call.halves()).isZero();

        Events.send(
                new IdentityVerifiedRemotely(request, person, call.caseId(), VideoCall.seal(request, mail, sms), now),
                UUID.randomUUID());
        call.awaitIssued(2);
        rejects(new IdentityVerifiedRemotely(request, person, call.caseId(), VideoCall.seal(request, mail, sms), now));
        assertThat(call.halves()).isEqualTo(2);
    }

    private static void rejects(IdentityVerifiedRemotely event) {
        UUID eventId = UUID.randomUUID();
        Events.send(event, eventId);
        await("it is a dead letter")
                .until(() ->
                        Tables.count("select count(*) from dead_letter where headers::text like ?", "%" + eventId + "%")
                                == 1);
    }
}
