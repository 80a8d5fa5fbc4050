package it.sportello.application.change;

import static it.sportello.application.Fixtures.APRIL_FIRST;

import it.sportello.application.ApplicationStatus;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.localstack.testing.KnownMessages;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeMessagesTest {

    private final BenefitApplication ordinary = BenefitApplications.filed(ApplicationStatus.ACCEPTED, false);
    private final BenefitApplication bonus = BenefitApplications.filed(ApplicationStatus.ACCEPTED, true);

    @ParameterizedTest(name = "A8 {0}")
    @EnumSource
    @DisplayName("A8 what an applicant is told after a change is a message that can be written")
    void whatIsToldCanBeWritten(ChangeKind kind) {
        for (ApplicationStatus from : ApplicationStatus.values()) {
            KnownMessages.assertInclude(told(kind, from, ordinary));
            KnownMessages.assertInclude(told(kind, from, bonus));
        }
    }

    @Test
    @DisplayName("A7 so is the question whether it was them")
    void soIsTheQuestion() {
        KnownMessages.assertInclude((MessageRequested) ChangeEvents.confirmationNeeded(bonus, APRIL_FIRST));
    }

    private static MessageRequested told(ChangeKind kind, ApplicationStatus from, BenefitApplication application) {
        Change change = new Change(kind, from, application);
        return (MessageRequested)
                ChangeEvents.of(change, UUID.randomUUID(), APRIL_FIRST).getLast();
    }
}
