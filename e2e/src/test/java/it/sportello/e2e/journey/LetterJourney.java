package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Disruptive
class LetterJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    @DisplayName("N1 C5 the second half is collected, printed for the register's address, and posted")
    void theSecondHalfComesByPost(LocalStack stack, Suite suite) {
        Citizen citizen = LetterReaders.awaitingALetter(suite);

        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        citizen.secondHalf();
        suite.clock().forward(LetterReaders.UNTIL_POSTED);

        LetterReaders.awaitPosted(stack, citizen);
        assertThat(citizen.letters()).hasSize(1);
        assertThat(citizen.letters().getFirst().text())
                .contains(citizen.person().address().street());
    }

    @Test
    @Tag("soak")
    @DisplayName("N3 killed between hand-over and record, the batch goes out again and the letter is printed once")
    void aKilledBatchIsPrintedOnce(LocalStack stack, Suite suite) {
        LetterReaders.untilEarlierOnesArePosted(stack, suite);
        Citizen citizen = LetterReaders.awaitingALetter(suite);
        stack.printShop().holdAnswers();
        try {
            suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
            citizen.secondHalf();
            stack.services().kill(stack.services().first(SuiteService.NOTIFICATION));
        } finally {
            stack.printShop().releaseAnswers();
        }
        String letter = citizen.letters().getFirst().id();
        int uploads = stack.printShop().uploads();

        stack.services().start(SuiteService.NOTIFICATION);

        await("the lease runs out and the batch is left again")
                .atMost(PATIENCE)
                .until(() -> stack.printShop().uploads() > uploads);
        await("it is noted")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stateOf(suite, letter).equals("SENT"));
        assertThat(Collections.frequency(stack.printShop().printed(), letter)).isOne();
    }

    private static String stateOf(Suite suite, String letter) {
        return Desk.of(suite, StaffMember.OPERATOR)
                .delivery(letter)
                .path("state")
                .asText();
    }
}
