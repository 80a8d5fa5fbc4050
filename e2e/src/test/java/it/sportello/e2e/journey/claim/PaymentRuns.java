package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Paymaster;
import it.sportello.e2e.paper.PaymentFile;
import it.sportello.localstack.peers.StaffMember;
import java.util.function.Function;

/** Two payment officers and the bank. */
record PaymentRuns(Paymaster collector, Paymaster approver) {

    static PaymentRuns of(Suite suite) {
        return new PaymentRuns(
                Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_1), Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_2));
    }

    /** Nothing may be paid now. */
    void assertNothingIsDue() {
        assertThat(collector.payments(collector.collect())).isZero();
    }

    /** Pays what may be paid now, and the bank answers {@code report}. */
    PaymentFile pay(Function<PaymentFile, String> report) {
        String run = collector.collect();
        assertThat(collector.approve(run).status()).isEqualTo(403);
        approver.approve(run).require(202);
        PaymentFile file = PaymentFile.read(approver.file(run));
        collector.report(run, report.apply(file)).require(200);
        return file;
    }
}
