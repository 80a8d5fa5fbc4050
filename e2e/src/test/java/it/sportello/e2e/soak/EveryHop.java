package it.sportello.e2e.soak;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.UnexpectedAnswerException;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.journey.LetterReaders;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Two stories that cross every hop, step by step, so that a bad day can hit any of them: one half comes by telephone and
 * the PIN is activated; the other goes by certified e-mail, is never confirmed, and comes again from the contact center.
 */
final class EveryHop {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Suite suite;
    private final Citizen caller;
    private final Citizen waiter;
    private final Set<String> earlierLetters;

    EveryHop(LocalStack stack, Suite suite) {
        this.stack = stack;
        this.suite = suite;
        caller = Citizen.unknownUntilNow(suite);
        waiter = Citizen.unknownUntilNow(suite);
        earlierLetters = LetterReaders.letters(suite);
    }

    void request() {
        UUID callers = UUID.randomUUID();
        UUID waiters = UUID.randomUUID();
        succeeds(
                "request by telephone",
                () -> caller.requestPinByTelephone(callers).require(202));
        succeeds(
                "request by certified mail",
                () -> waiter.requestPinByCertifiedMail(waiters).require(202));
    }

    /** A letter that is ordered later waits for the next day's batch. */
    void awaitOrders() {
        caller.firstHalfByTelephone();
        waiter.firstHalf();
        LetterReaders.awaitLetters(suite, earlierLetters, 2);
    }

    /** The batch leaves, and the half of who did not sign in is overdue. */
    void passADay() {
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        awaitLettersAtThePrintShop();
    }

    void awaitLettersAtThePrintShop() {
        caller.secondHalf();
        waiter.secondHalf();
    }

    void passTheNight() {
        suite.clock().forward(LetterReaders.UNTIL_POSTED);
    }

    /** @return the personal PIN */
    String activate() {
        String first = caller.firstHalfByTelephone();
        String second = caller.secondHalf();
        return succeeds("activation", () -> caller.activate(first, second).require(200))
                .string("pin");
    }

    CaseFile verifiedCase() {
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(waiter).claimed();
        validation.verify(waiter.person());
        return validation;
    }

    void rescue(CaseFile validation) {
        succeeds("decision on the case", () -> {
            boolean decided = validation.show().require(200).string("state").equals("CLOSED");
            return decided ? validation.show() : validation.confirmContact().require(200);
        });
    }

    /** What came of it all. */
    Aftermath aftermath(String personalPin) {
        String renewed = waiter.firstHalfOtherThan(waiter.firstHalf());
        return new Aftermath(stack, caller.signedInWith(personalPin), waiter.signedInWith(renewed));
    }

    /** Tries as long as a citizen would, who sees that something does not work. */
    static <T> T succeeds(String what, Callable<T> attempt) {
        return await(what)
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        e -> e instanceof UncheckedIOException || e instanceof UnexpectedAnswerException)
                .until(attempt, answer -> true);
    }
}
