package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.time.Duration;

/** The letter with the second half, the personal PIN, and what its holder can set right with it. */
final class LetterChapter {

    private static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    private final Suite suite;
    private final Narrator narrator;

    LetterChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        parentActivates();
        victimRepudiates();
    }

    private void parentActivates() {
        narrator.step("A parent files for the baby-sitting bonus with the first half");
        Citizen parent = Citizen.unknownUntilNow(suite);
        parent.requestPin().require(202);
        Answer filed = parent.signedInWith(parent.firstHalf())
                .file(Benefit.BABYSITTING)
                .require(201);
        narrator.result("201, %s, pending %s", filed.string("protocol_number"), filed.at("/pending"));
        narrator.step("A day passes: the print batch leaves, and the parent activates the PIN with both halves");
        Citizen signedIn = parent.signedInWith(activate(parent));
        await("bonus waits for nothing more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> signedIn.application(filed.string("id"))
                        .require(200)
                        .at("/pending")
                        .isEmpty());
        narrator.result("the bonus waits for the full PIN no longer");
    }

    private void victimRepudiates() {
        narrator.step("A thief reads a citizen's first half and files with it; the citizen activates the PIN");
        Citizen victim = Citizen.unknownUntilNow(suite);
        victim.requestPin().require(202);
        String thiefs = victim.signedInWith(victim.firstHalf())
                .file(Benefit.AGRICULTURE)
                .require(201)
                .string("id");
        Citizen signedIn = victim.signedInWith(activate(victim));
        narrator.result(
                "the citizen's own application: %d, there is one already",
                signedIn.file(Benefit.PROFESSIONALS).require(409).status());
        narrator.step("\"It wasn't me\"");
        narrator.result(
                "the thief's application is %s",
                signedIn.repudiate(thiefs).require(200).string("status"));
        narrator.result(
                "the citizen's own is filed: %s",
                signedIn.file(Benefit.PROFESSIONALS).require(201).string("protocol_number"));
    }

    /** @return the personal PIN */
    private String activate(Citizen citizen) {
        suite.clock().forward(UNTIL_THE_BATCH);
        String second = citizen.secondHalf();
        narrator.result("the letter holds the second half: %s ••••", second.substring(0, 4));
        String pin = citizen.activate(citizen.firstHalf(), second).require(200).string("pin");
        narrator.result(
                "the personal PIN, shown this once, signs in: %s",
                citizen.signIn(pin).require(200).string("acr"));
        return pin;
    }
}
