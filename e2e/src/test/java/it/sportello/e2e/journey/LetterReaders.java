package it.sportello.e2e.journey;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Citizens to whom a letter comes. */
public final class LetterReaders {

    /** By then the day's batch has left. */
    public static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    /** By then the print shop has given to the post what it got before. */
    public static final Duration UNTIL_POSTED = Duration.ofHours(13);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The operator's requests are counted. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Time enough for a batch to be left, and for what is said of it to be read. */
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(4);

    private LetterReaders() {}

    /** Somebody whose letter waits for the next batch. */
    public static Citizen awaitingALetter(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        orderALetter(suite, citizen);
        return citizen;
    }

    /** {@code applicant} asks for a PIN, and the letter waits for the next batch. */
    static Answer orderALetter(Suite suite, Citizen applicant) {
        Set<String> before = letters(suite);
        Answer requested = applicant.requestPin().require(202);
        awaitLetters(suite, before, 1);
        return requested;
    }

    /** Waits until {@code count} letters are ordered beside those {@code before}. */
    public static void awaitLetters(Suite suite, Set<String> before, int count) {
        await(count + " more letters are ordered")
                .atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> letters(suite).stream()
                                .filter(letter -> !before.contains(letter))
                                .count()
                        >= count);
    }

    /** Waits until the other services hear that the citizen's letter was given to the post. */
    public static void awaitPosted(LocalStack stack, Citizen addressee) {
        String letter = addressee.letters().getFirst().id();
        var topics = new TopicProbe(stack.bootstrapServers());
        await("letter is posted")
                .atMost(PATIENCE)
                .until(() -> topics.readAll("delivery-events").stream()
                        .anyMatch(event -> event.headers().get("ce_type").endsWith("LetterPosted")
                                && event.text().contains(letter)));
    }

    /**
     * A batch of which nothing was heard for a day is left again, and would be in the way of the next. Time goes on until
     * then, for a batch may leave on the way.
     */
    static void untilEarlierOnesArePosted(LocalStack stack, Suite suite) {
        suite.clock().forward(UNTIL_POSTED);
        await("the print shop has told of every letter, and was heard")
                .atMost(PATIENCE)
                .pollDelay(BETWEEN_BATCHES)
                .pollInterval(BETWEEN_BATCHES)
                .until(() -> {
                    boolean done = everyLetterWasPosted(stack);
                    if (!done) {
                        suite.clock().forward(UNTIL_POSTED);
                    }
                    return done;
                });
    }

    private static boolean everyLetterWasPosted(LocalStack stack) {
        return stack.printShop().untaken().isEmpty()
                && stack.printShop().newestFirst().stream()
                        .allMatch(letter -> letter.status().equals("POSTED"));
    }

    /** The ids of those ordered last. */
    public static Set<String> letters(Suite suite) {
        return Desk.of(suite, StaffMember.OPERATOR).latestDeliveries().stream()
                .filter(delivery -> delivery.path("channel").asText().equals("POST"))
                .map(delivery -> delivery.path("id").asText())
                .collect(Collectors.toSet());
    }
}
