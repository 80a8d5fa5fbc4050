package it.sportello.e2e.journey;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.StaffMember;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Citizens to whom a letter comes. */
public final class LetterReaders {

    /** By then the day's batch has left. */
    public static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The operator's requests are counted. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private LetterReaders() {}

    /** Somebody whose letter waits for the next batch. */
    public static Citizen awaitingALetter(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        orderALetter(suite, citizen);
        return citizen;
    }

    /** {@code applicant} asks for a PIN, and the letter waits for the next batch. */
    static Answer orderALetter(Suite suite, Citizen applicant) {
        Set<String> before = latestLetters(suite);
        Answer requested = applicant.requestPin().require(202);
        await("a letter is ordered")
                .atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> !before.containsAll(latestLetters(suite)));
        return requested;
    }

    private static Set<String> latestLetters(Suite suite) {
        return Desk.of(suite, StaffMember.OPERATOR).latestDeliveries().stream()
                .filter(delivery -> delivery.path("channel").asText().equals("POST"))
                .map(delivery -> delivery.path("id").asText())
                .collect(Collectors.toSet());
    }
}
