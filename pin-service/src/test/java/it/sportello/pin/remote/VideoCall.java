package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.code.CodeCheck;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case in which agents see a citizen by video. Contacts are proved in it by the codes that came to them. */
public record VideoCall(FictionalCitizen citizen, UUID caseId, OneTimeCodes codes) {

    public static VideoCall with(FictionalCitizen citizen, OneTimeCodes codes) {
        return new VideoCall(citizen, UUID.randomUUID(), codes);
    }

    /** Identified now, and both halves are on their way. */
    public void issue() {
        long halves = halves();
        identify(TestClock.now());
        awaitIssued((int) halves + 2);
    }

    void identify(Instant at) {
        Events.send(identified(at), UUID.randomUUID());
    }

    /** Both contacts were proved in the call: the mailbox gets the first half. */
    IdentityVerifiedRemotely identified(Instant at) {
        return identified(at, true);
    }

    IdentityVerifiedRemotely identified(Instant at, boolean evidenceSeen) {
        UUID mail = readBack(Channel.EMAIL, citizen.email());
        UUID sms = readBack(Channel.SMS, citizen.mobile());
        UUID request = Agents.requestIdOf(citizen);
        return new IdentityVerifiedRemotely(request, personId(), caseId, seal(request, mail, sms, evidenceSeen), at);
    }

    /** The code that the caller has read back from a contact. */
    UUID readBack(Channel channel, String address) {
        CodeOrder order = new CodeOrder(
                personId(), caseId, new ContactPoint(channel, address), Language.IT, CodeUse.REMOTE_IDENTIFICATION);
        UUID codeId = QuarkusTransaction.requiringNew()
                .call(() -> codes.send(order).orElseThrow().codeId());
        String digits = channel == Channel.SMS ? SentCodes.bySms(codeId) : SentCodes.byMail(codeId);
        CodeCheck check = QuarkusTransaction.requiringNew()
                .call(() -> codes.checkInCase(caseId, codeId, CodeUse.REMOTE_IDENTIFICATION, digits));
        assertThat(check).isEqualTo(CodeCheck.RIGHT);
        return codeId;
    }

    /** The second agent has seen the evidence. */
    static String seal(UUID request, UUID first, UUID second) {
        return seal(request, first, second, true);
    }

    static String seal(UUID request, UUID first, UUID second, boolean evidenceSeen) {
        return Agents.sealCorrection(
                request,
                Map.of(
                        "first_code", first.toString(),
                        "second_code", second.toString(),
                        "evidence_seen", Boolean.toString(evidenceSeen)));
    }

    /** @param halves of the person in all, earlier ones included */
    List<PinIssued> awaitIssued(int halves) {
        return await("the halves are published")
                .until(() -> Events.of(Topic.PIN_EVENTS, PinIssued.class, personId()), found -> found.size() == halves);
    }

    void awaitRefusal(String reason) {
        await("it is refused")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, ValidationRefused.class, personId()))
                        .extracting(ValidationRefused::reason)
                        .containsExactly(reason));
    }

    long halves() {
        return Tables.count("select count(*) from pin_half where person_id = ?", personId());
    }

    UUID personId() {
        return PinApi.personIdOf(citizen);
    }
}
