package it.sportello.pin.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request whose halves are on their way, and what agents decide about it. */
record IssuedRequest(FictionalCitizen citizen, UUID personId, UUID requestId) {

    static IssuedRequest issued() {
        FictionalCitizen citizen = PinApi.issued();
        return new IssuedRequest(citizen, PinApi.personIdOf(citizen), Agents.requestIdOf(citizen));
    }

    void makeOverdue() {
        Agents.makeOverdue(requestId);
    }

    /** The same for the first half that was issued again. */
    void makeReissueOverdue() {
        Tables.change(
                "update pin_half set issued_at = issued_at - interval '13 hours' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
    }

    void validate(UUID caseId, @Nullable String sealedContact) {
        Events.send(validation(caseId, sealedContact), UUID.randomUUID());
    }

    PinRequestValidated validation(UUID caseId, @Nullable String sealedContact) {
        return new PinRequestValidated(requestId, personId, caseId, sealedContact, TestClock.now());
    }

    void awaitIssues(Integer... issues) {
        await("the first half was issued again")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinIssued.class, personId))
                        .filteredOn(issued -> issued.half() == PinHalf.FIRST)
                        .extracting(PinIssued::issue)
                        .containsExactly(issues));
    }

    void awaitRefusal(String... reasons) {
        await("the validation was refused")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, ValidationRefused.class, personId))
                        .singleElement()
                        .satisfies(refused -> assertThat(refused.requestId()).isEqualTo(requestId))
                        .satisfies(refused -> assertThat(refused.reason()).isIn((Object[]) reasons)));
    }
}
