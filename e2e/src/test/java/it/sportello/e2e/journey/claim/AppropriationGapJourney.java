package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Officer;
import it.sportello.e2e.journey.Addressee;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.journey.LetterReaders;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The platform has credited the bonus, and nobody is left to hear of it. */
@Tag("soak")
@Disruptive
class AppropriationGapJourney {

    @Test
    @DisplayName("A7 killed between the credit and its record, the platform is asked again: the bonus is credited once")
    void isCreditedOnce(LocalStack stack, Suite suite) {
        Filing bonus = acceptedBonus(suite);
        String taxCode = bonus.applicant().person().taxCode();
        FamilyBooklet platform = stack.familyBooklet();
        platform.holdAnswers(taxCode);
        try {
            bonus.applicant().claims().appropriate(bonus.id()).require(202);
            await("the platform has credited it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> platform.credits(taxCode) == 1);
            stack.services().kill(stack.services().first(SuiteService.APPLICATION));
        } finally {
            platform.releaseAnswers(taxCode);
        }

        stack.services().start(SuiteService.APPLICATION);

        bonus.awaitStatus("APPROPRIATED");
        assertThat(platform.calls(taxCode)).isGreaterThan(1);
        assertThat(platform.credits(taxCode)).isOne();
        bonus.assertHistoryIs("FILED", "GRANTED", "APPROPRIATED");
    }

    private static Filing acceptedBonus(Suite suite) {
        Addressee parent = Addressee.some(suite, 1).getFirst();
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        Filing bonus = Filing.of(parent.signedIn(), Benefit.BABYSITTING);
        Officer.of(suite, StaffMember.BENEFIT_OFFICER_1).accept(bonus.id(), 60_000);
        return bonus;
    }
}
