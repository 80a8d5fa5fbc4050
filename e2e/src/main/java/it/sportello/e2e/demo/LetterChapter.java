package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.time.Duration;
import java.util.Locale;

/** The letter with the second half, and the personal PIN. */
final class LetterChapter {

    static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    private final Suite suite;
    private final Narrator narrator;

    LetterChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        narrator.step("A parent, who reads German, files for the baby-sitting bonus with the first half");
        Citizen parent = Citizen.unknownUntilNow(suite).reading(Locale.GERMAN);
        parent.requestPin().require(202);
        String first = parent.firstHalf();
        Answer filed = parent.signedInWith(first).file(Benefit.BABYSITTING).require(201);
        narrator.result("201, %s, pending %s", filed.string("protocol_number"), filed.at("/pending"));
        narrator.step("A day passes: the print batch leaves, and the parent activates the PIN with both halves");
        suite.clock().forward(UNTIL_THE_BATCH);
        String second = parent.secondHalf();
        narrator.result("the letter holds the second half: %s ••••", second.substring(0, 4));
        String pin = parent.activate(first, second).require(200).string("pin");
        narrator.result(
                "the personal PIN, shown this once, signs in: %s",
                parent.signIn(pin).require(200).string("acr"));
        awaitNothingPending(parent.signedInWith(pin), filed.string("id"));
        narrator.result("the bonus waits for the full PIN no longer");
    }

    private static void awaitNothingPending(Citizen signedIn, String application) {
        await("bonus waits for nothing more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> signedIn.application(application)
                        .require(200)
                        .at("/pending")
                        .isEmpty());
    }
}
