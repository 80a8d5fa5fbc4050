package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.TopicProbe.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("soak")
@Disruptive
class BrokerOutageJourney {

    private static final Duration OUTAGE = Duration.ofMinutes(2);

    @Test
    @DisplayName("two minutes without broker: requests are still taken, and every person's events keep their order")
    void answersStayAndOrderIsKept(LocalStack stack, Suite suite) {
        List<Citizen> citizens = new ArrayList<>();

        stack.stopKafka();
        await("requests are taken")
                .pollInterval(Duration.ofSeconds(4))
                .during(OUTAGE)
                .atMost(OUTAGE.plusMinutes(1))
                .untilAsserted(() -> {
                    Citizen citizen = Citizen.unknownUntilNow(suite);
                    assertThat(citizen.requestPin().status()).isEqualTo(202);
                    citizens.add(citizen);
                });
        stack.startKafka();

        for (Citizen citizen : citizens) {
            citizen.signIn(citizen.firstHalf()).require(200);
        }
        assertThat(byPerson(stack).values()).allSatisfy(BrokerOutageJourney::isInOrder);
    }

    @Test
    @DisplayName(
            "N3 C7 K1 without broker letters leave, a PIN is activated and a case decided; afterwards all hear, once")
    void whatWentOnIsHeardOfAfterwards(LocalStack stack, Suite suite) {
        EveryHop hops = new EveryHop(stack, suite);
        hops.request();
        hops.awaitOrders();
        Citizen byTelephone = Citizen.unknownUntilNow(suite);

        stack.stopKafka();
        hops.passADay();
        hops.passTheNight();
        String pin = hops.activate();
        hops.rescue(hops.verifiedCase());
        byTelephone.requestPinByTelephone().require(202);
        stack.startKafka();

        byTelephone.signIn(byTelephone.firstHalfByTelephone()).require(200);
        hops.aftermath(pin).assertWhole();
    }

    private static Map<String, List<String>> byPerson(LocalStack stack) {
        return new TopicProbe(stack.bootstrapServers())
                .readAll("pin-events").stream()
                        .collect(Collectors.groupingBy(
                                Seen::key,
                                Collectors.mapping(seen -> seen.headers().get("ce_id"), Collectors.toList())));
    }

    /** Ids grow with time; a copy may follow its original, and then what came after the original. */
    private static void isInOrder(List<String> ids) {
        assertThat(ids.stream().distinct().toList()).isSorted();
    }
}
