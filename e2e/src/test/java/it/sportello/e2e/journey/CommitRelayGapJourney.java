package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.ReceivedMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Disruptive
class CommitRelayGapJourney {

    /** The only gap between commit and relay that opens from outside: the relay finds no broker, then the process dies. */
    @Test
    @DisplayName("A5 issued halves and an answered filing survive kill -9 before anything left for the broker")
    void whatWasAnsweredSurvives(LocalStack stack, Suite suite) {
        Citizen asking = Citizen.unknownUntilNow(suite);
        Citizen filing = Citizen.unknownUntilNow(suite).signedIn();
        stack.stopKafka();
        Answer requested = asking.requestPin().require(202);
        Answer filed = filing.file(Benefit.AGRICULTURE).require(201);
        asking.awaitStatus(requested, "ISSUED");
        stack.services().kill(stack.services().first(SuiteService.PIN));
        stack.services().kill(stack.services().first(SuiteService.APPLICATION));
        stack.startKafka();
        stack.services().start(SuiteService.PIN, SuiteService.APPLICATION);

        String half = asking.firstHalf();
        asking.signIn(half).require(200);
        String number = filed.string("protocol_number");
        filing.mailTelling(number);
        assertThat(filing.application(filed.string("id")).require(200).string("protocol_number"))
                .isEqualTo(number);
        await("no second copy comes")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> telling(asking, half).size() == 1
                        && telling(filing, number).size() == 1);
    }

    private static List<ReceivedMail> telling(Citizen citizen, String told) {
        return citizen.mails().stream()
                .filter(mail -> mail.text().contains(told))
                .toList();
    }
}
