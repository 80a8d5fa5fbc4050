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
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Disruptive
class CommitRelayGapJourney {

    @Test
    @DisplayName("a request that was answered survives kill -9 before anything left for the broker")
    void aPinRequestSurvives(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);

        Answer requested = whileTheBrokerIsAway(
                stack, SuiteService.PIN, () -> citizen.requestPin().require(202));

        String half = citizen.firstHalf();
        citizen.signIn(half).require(200);
        assertThat(citizen.lookAt(requested).require(200).string("status")).isEqualTo("ISSUED");
        staysOne(citizen, half);
    }

    @Test
    @DisplayName("A5 a filing that was answered survives kill -9 before anything left for the broker")
    void aFilingSurvives(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();

        Answer filed = whileTheBrokerIsAway(
                stack,
                SuiteService.APPLICATION,
                () -> citizen.file(Benefit.AGRICULTURE).require(201));

        String number = filed.string("protocol_number");
        citizen.mailTelling(number);
        assertThat(citizen.application(filed.string("id")).require(200).string("protocol_number"))
                .isEqualTo(number);
        staysOne(citizen, number);
    }

    /** The only gap between commit and relay that opens from outside: the relay finds no broker, then the process dies. */
    private static Answer whileTheBrokerIsAway(LocalStack stack, SuiteService service, Supplier<Answer> step) {
        stack.stopKafka();
        Answer answer = step.get();
        stack.services().kill(stack.services().first(service));
        stack.startKafka();
        stack.services().start(service);
        return answer;
    }

    private static void staysOne(Citizen citizen, String told) {
        await("no second copy comes")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> telling(citizen, told).size() == 1);
    }

    private static List<ReceivedMail> telling(Citizen citizen, String told) {
        return citizen.mails().stream()
                .filter(mail -> mail.text().contains(told))
                .toList();
    }
}
