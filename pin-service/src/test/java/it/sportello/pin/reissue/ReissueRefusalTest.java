package it.sportello.pin.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told again, too early, too late or of nobody leads to no other half. */
@QuarkusTest
class ReissueRefusalTest {

    @Inject
    PinMaker maker;

    @Inject
    ReissueRecorder recorder;

    private IssuedRequest request;

    @BeforeEach
    void issue() {
        request = IssuedRequest.issued();
    }

    @Test
    @DisplayName(
            "K1 a case told twice, by one event or by two, has its half issued once; another case of that moment comes too late")
    void issuesOncePerCase() {
        request.makeOverdue();
        UUID caseId = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        PinRequestValidated event = request.validation(caseId, null);
        Events.send(event, eventId);
        Events.send(event, eventId);
        Events.send(event, UUID.randomUUID());
        request.validate(UUID.randomUUID(), null);

        // Decided before the half was issued it is overtaken; decided after it, when the issuer was fast, it comes too
        // early.
        request.awaitRefusal("superseded", "too-early");
        request.awaitIssues(1, 2);
    }

    @Test
    @DisplayName("K1 a validation that comes too early is refused, and the same case may try again")
    void refusesWhatComesTooEarly() {
        UUID caseId = UUID.randomUUID();
        request.validate(caseId, null);
        request.awaitRefusal("too-early");

        request.makeOverdue();
        request.validate(caseId, null);
        request.awaitIssues(1, 2);
    }

    @Test
    @DisplayName("C7 after the activation no first half is issued")
    void refusesAfterActivation() {
        request.makeOverdue();
        PinApi.activated(request.citizen());
        request.validate(UUID.randomUUID(), null);
        request.awaitRefusal("closed");
    }

    @Test
    @DisplayName(
            "K1 an issuer that died between claim and write is replaced when its lease has run out, and comes too late")
    void replacesADeadIssuer() {
        request.makeOverdue();
        UUID id = UUID.randomUUID();
        UUID claim = UUID.randomUUID();
        NewReissue validated = new NewReissue(
                request.requestId(), request.personId(), UUID.randomUUID(), null, false, TestClock.now());
        Tables.change(
                """
                insert into reissue (id, request_id, person_id, case_id, validated_at, status, claim, lease_until)
                values (?, ?, ?, ?, ?::timestamptz, 'WAITING', ?, now() + interval '1 hour')""",
                id,
                request.requestId(),
                request.personId(),
                validated.caseId(),
                validated.validatedAt().toString(),
                claim);
        Reachable to =
                new Reachable(new ContactPoint(Channel.EMAIL, request.citizen().email()), Language.IT);
        MadePin made = maker.makeFirst(request.personId(), request.requestId(), to);
        Tables.change("update reissue set lease_until = now() where id = ?", id);
        request.awaitIssues(1, 2);

        recorder.issue(new ClaimedReissue(id, claim, validated), new Due(to, true, false, TestClock.now()), made);

        assertThat(Tables.count("select count(*) from pin_half where person_id = ?", request.personId()))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "K1 a validation of another person's request, of none, or under another's seal ends in the dead letters")
    void rejectsWhatFitsNobody() {
        request.makeOverdue();
        UUID unknown = UUID.randomUUID();
        Events.send(
                new PinRequestValidated(unknown, request.personId(), UUID.randomUUID(), null, TestClock.now()),
                UUID.randomUUID());
        Events.send(
                new PinRequestValidated(
                        request.requestId(), UUID.randomUUID(), UUID.randomUUID(), null, TestClock.now()),
                UUID.randomUUID());
        request.validate(UUID.randomUUID(), Agents.forgeContact(request.requestId(), "forged@example.org"));
        String swapped = Agents.sealContact(unknown, "EMAIL", "swapped@example.org");
        request.validate(UUID.randomUUID(), swapped);
        request.validate(UUID.randomUUID(), Agents.sealContact(request.requestId(), "POST", "Via Finta 1"));

        await("four of this request and one of none are buried")
                .untilAsserted(() -> assertThat(buried(request.requestId()) + buried(unknown))
                        .isEqualTo(5));
        assertThat(Tables.count("select count(*) from reissue where request_id = ?", request.requestId()))
                .isZero();
    }

    private static long buried(UUID key) {
        return Tables.count("select count(*) from dead_letter where key = ?", key.toString());
    }
}
