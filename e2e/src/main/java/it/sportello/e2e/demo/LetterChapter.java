package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Claims;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import java.time.Duration;
import java.util.Locale;

/** A bonus from the first question to the receipt; the letter with the second half, and the personal PIN. */
final class LetterChapter {

    static final Duration UNTIL_THE_BATCH = Duration.ofHours(24);

    private final Suite suite;
    private final Narrator narrator;

    LetterChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        Citizen parent = Citizen.unknownUntilNow(suite).reading(Locale.GERMAN);
        parent.requestPin().require(202);
        String first = parent.firstHalf();
        Citizen signedIn = parent.signedInWith(first);
        parentAsksAndDrafts(signedIn.claims());
        Answer filed = parentFiles(signedIn);
        Citizen holder = parentActivates(parent, first, filed.string("id"));
        new PaymentChapter(suite, narrator).play(holder, filed);
    }

    private void parentAsksAndDrafts(Claims claims) {
        narrator.step("A parent, who reads German, asks whether the baby-sitting bonus is due, and keeps a draft");
        Answer refused = claims.checkEligibility(Benefit.BABYSITTING, "no_parental_leave_used", false)
                .require(200);
        narrator.result("who has used parental leave: %s", whatExcludes(refused));
        narrator.result(
                "who has not: eligible %s",
                claims.checkEligibility(Benefit.BABYSITTING).require(200).at("/eligible"));
        String version = claims.saveDraft(Benefit.BABYSITTING).require(201).header("ETag");
        narrator.result("the draft is kept, its version is %s", version);
    }

    private Answer parentFiles(Citizen signedIn) {
        narrator.step("Files with the first half, and shows somebody the receipt");
        Answer filed = signedIn.file(Benefit.BABYSITTING).require(201);
        narrator.result("201, %s, pending %s", filed.string("protocol_number"), filed.at("/pending"));
        Answer receipt = signedIn.claims().receipt(filed.string("id")).require(200);
        narrator.result("the receipt: %d bytes of PDF", receipt.body().length);
        Answer checked = Citizen.unknownUntilNow(suite)
                .claims()
                .checkReceipt(PrintedReceipt.read(receipt.body()).code())
                .require(200);
        narrator.result(
                "whoever reads its QR code learns: valid %s, %s, %s",
                checked.at("/valid"), checked.string("protocol_number"), checked.string("holder"));
        return filed;
    }

    /** @return signed in with the personal PIN */
    private Citizen parentActivates(Citizen parent, String first, String application) {
        narrator.step("A day passes: the print batch leaves, and the parent activates the PIN with both halves");
        suite.clock().forward(UNTIL_THE_BATCH);
        String second = parent.secondHalf();
        narrator.result("the letter holds the second half: %s ••••", second.substring(0, 4));
        String pin = parent.activate(first, second).require(200).string("pin");
        narrator.result(
                "the personal PIN, shown this once, signs in: %s",
                parent.signIn(pin).require(200).string("acr"));
        Citizen holder = parent.signedInWith(pin);
        awaitNothingPending(holder, application);
        narrator.result("the bonus waits for the full PIN no longer");
        new IdentityChapter(suite, narrator).promote(holder, pin);
        return holder;
    }

    private static String whatExcludes(Answer checked) {
        for (var condition : checked.at("/conditions")) {
            if (condition.path("holds").isBoolean() && !condition.path("holds").asBoolean()) {
                return condition.path("text").asText();
            }
        }
        return "nothing excludes it";
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
