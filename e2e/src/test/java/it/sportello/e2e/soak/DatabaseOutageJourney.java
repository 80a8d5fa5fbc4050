package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.localstack.launcher.LocalStack;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("soak")
@Disruptive
class DatabaseOutageJourney {

    private static final Duration OUTAGE = Duration.ofSeconds(90);

    @Test
    @DisplayName("ninety seconds without database: nothing is accepted, and afterwards everything goes on by itself,"
            + " once")
    void everythingGoesOnAfterwards(LocalStack stack, Suite suite) {
        Citizen before = Citizen.unknownUntilNow(suite).signedIn();
        Citizen newcomer = Citizen.unknownUntilNow(suite);
        Citizen byTelephone = Citizen.unknownUntilNow(suite);
        UUID key = UUID.randomUUID();
        EveryHop hops = new EveryHop(stack, suite);
        hops.request();
        hops.awaitOrders();
        leaveUnanswered(stack, () -> {
            byTelephone.requestPinByTelephone().require(202);
            byTelephone.firstHalfByTelephone();
            hops.passADay();
            stack.stopPostgres();
        });
        hops.passTheNight();
        await("nothing is accepted as long as it could not be kept")
                .pollInterval(Duration.ofSeconds(5))
                .during(OUTAGE)
                .atMost(OUTAGE.plusMinutes(1))
                .untilAsserted(
                        () -> assertThat(before.file(Benefit.AGRICULTURE, key).status())
                                .isEqualTo(503));
        stack.startPostgres();

        Answer filed = await("filings are accepted again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> before.file(Benefit.AGRICULTURE, key), answer -> answer.status() == 201);
        before.mailTelling(filed.string("protocol_number"));
        assertThat(before.applications().require(200).at("/items")).hasSize(1);
        newcomer.signedIn();
        byTelephone.signIn(byTelephone.firstHalfByTelephone()).require(200);
        String pin = hops.activate();
        hops.rescue(hops.verifiedCase());
        hops.aftermath(pin).assertWhole();
    }

    /** Message center and print shop have what they were given, but their word of it comes too late to be recorded. */
    private static void leaveUnanswered(LocalStack stack, Runnable handOvers) {
        stack.messageCenter().holdAnswers();
        stack.printShop().holdAnswers();
        try {
            handOvers.run();
        } finally {
            stack.messageCenter().releaseAnswers();
            stack.printShop().releaseAnswers();
        }
    }
}
