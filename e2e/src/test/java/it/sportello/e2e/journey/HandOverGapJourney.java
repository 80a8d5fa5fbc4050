package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.ReceivedMail;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Disruptive
class HandOverGapJourney {

    @Test
    @DisplayName("N3 killed between hand-over and record, the mail goes out again under the same Message-ID")
    void theCopyCarriesTheSameReference(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        stack.mailServer().holdAnswers();
        try {
            citizen.requestPin().require(202);
            citizen.firstHalf();
            stack.services().kill(stack.services().first(SuiteService.NOTIFICATION));
        } finally {
            stack.mailServer().releaseAnswers();
        }

        stack.services().start(SuiteService.NOTIFICATION);

        await("the lease runs out and the mail is sent again")
                .atMost(Duration.ofSeconds(90))
                .until(() -> citizen.mails().size() == 2);
        assertThat(citizen.mails()).extracting(ReceivedMail::messageId).doesNotContain("");
        assertThat(citizen.mails())
                .extracting(ReceivedMail::messageId)
                .containsOnly(citizen.mails().getFirst().messageId());
        citizen.signIn(citizen.firstHalf()).require(200);
    }
}
