package it.sportello.application.payment.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.change.ChangeService;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.PaymentDesk;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomeOrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ChangeService changes;

    @Inject
    Session session;

    @Test
    @DisplayName("A8 who takes a report locks applications in the order of their ids, whatever the bank's is")
    void locksInTheOrderOfIds() {
        String benefit = Payable.freshBenefit();
        List<Payable> ordered = Payable.several(benefit, 2).stream()
                .sorted(Comparator.comparing(payable -> payable.id().toString()))
                .toList();
        String run = PaymentDesk.SECOND.order(benefit);
        String report = Reports.of(
                PaymentDesk.messageId(run),
                Reports.line(ordered.getLast().endToEndId(), "ACSC"),
                Reports.line(ordered.getFirst().endToEndId(), "ACSC"));

        CompletableFuture<List<String>> told = QuarkusTransaction.requiringNew().call(() -> {
            changes.lock(ordered.getFirst().id());
            var telling = CompletableFuture.supplyAsync(() -> PaymentDesk.SECOND.results(run, report));
            awaitSomebodyBehindUs();
            assertFree(ordered.getLast());
            return telling;
        });

        assertThat(told.join()).containsExactly("PAID", "PAID");
    }

    /** Fails when somebody has locked it. */
    private static void assertFree(Payable payable) {
        Rows.value("select id from benefit_application where id = ? for no key update nowait", payable.id());
    }

    private void awaitSomebodyBehindUs() {
        int ours = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        await("somebody waits for our transaction")
                .atMost(PATIENCE)
                .until(() -> !Rows.value(
                                "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))", ours)
                        .equals("0"));
    }
}
