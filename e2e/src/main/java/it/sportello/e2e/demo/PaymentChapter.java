package it.sportello.e2e.demo;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Officer;
import it.sportello.e2e.actor.staff.Paymaster;
import it.sportello.e2e.paper.PaymentFile;
import it.sportello.localstack.peers.StaffMember;

/** A bonus from the officer's desk to the parent's account. */
final class PaymentChapter {

    private static final long SIX_HUNDRED_EURO = 60_000;

    private final Suite suite;
    private final Narrator narrator;

    PaymentChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    /** @param parent signed in with the personal PIN, for the bonus needs more than the first half now */
    void play(Citizen parent, Answer filed) {
        String bonus = filed.string("id");
        String number = filed.string("protocol_number");
        narrator.step("A benefit officer claims the application, and grants 600 euro");
        Officer.of(suite, StaffMember.BENEFIT_OFFICER_1).accept(bonus, SIX_HUNDRED_EURO);
        tell(parent, "Bonus gewährt", number);
        narrator.step("The parent takes the bonus into the account on the platform that pays sitters");
        parent.claims().appropriate(bonus).require(202);
        tell(parent, "Bonus abgerufen", number);
        payments();
        tell(parent, "Zahlung ausgeführt", number);
        narrator.result("the history: %s", String.join(", ", parent.claims().history(bonus)));
    }

    private void payments() {
        narrator.step("A payment officer collects what is to be paid, and another one approves it");
        Paymaster collector = Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_1);
        Paymaster approver = Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_2);
        String run = collector.collect();
        narrator.result("payments: %d", collector.payments(run));
        narrator.result(
                "who collected them may not approve: %d",
                collector.approve(run).require(403).status());
        approver.approve(run).require(202);
        String file = approver.file(run);
        narrator.result("the other one may, and fetches %d characters of pain.001", file.length());
        narrator.step("The bank executes them, and says so with a pain.002");
        collector.report(run, PaymentFile.read(file).executed()).require(200);
    }

    private void tell(Citizen parent, String subject, String number) {
        narrator.result("mail: %s", parent.mailAbout(subject, number).subject());
    }
}
