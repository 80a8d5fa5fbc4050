package it.sportello.e2e.journey;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.StaffMember;
import java.time.Duration;

/** Citizens to whom a letter comes. */
final class LetterReaders {

    /** By then the day's batch has left. */
    static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private LetterReaders() {}

    /** Somebody whose letter waits for the next batch. */
    static Citizen awaitingALetter(Suite suite) {
        long before = lettersOrdered(suite);
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        await("a letter is ordered").atMost(PATIENCE).until(() -> lettersOrdered(suite) > before);
        return citizen;
    }

    private static long lettersOrdered(Suite suite) {
        return Desk.of(suite, StaffMember.OPERATOR).deliveries().stream()
                .filter(delivery -> delivery.path("channel").asText().equals("POST"))
                .count();
    }
}
