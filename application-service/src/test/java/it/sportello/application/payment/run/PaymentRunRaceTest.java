package it.sportello.application.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Follower;
import it.sportello.application.change.Author;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.PaymentDesk;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.security.Staff;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens while a run is being ordered. */
@QuarkusTest
class PaymentRunRaceTest {

    private static final Pattern NAME = Pattern.compile("<EndToEndId>([^<]+)");

    private final String benefit = Payable.freshBenefit();

    @Inject
    PaymentRunSweeper sweeper;

    @Inject
    PaymentRunRepository runs;

    @Inject
    RunOrderer orderer;

    @Inject
    ChangeService changes;

    @Inject
    Session session;

    @ParameterizedTest
    @EnumSource(
            value = ChangeKind.class,
            names = {"WITHDRAWN", "REPUDIATED"})
    @DisplayName("A8 A11 a withdrawal or repudiation that comes first drops the payment")
    void changeComesFirst(ChangeKind change) {
        Payable payable = Payable.of(benefit).proved();
        String run = PaymentDesk.FIRST.draft(benefit);

        QuarkusTransaction.requiringNew().run(() -> {
            make(change, payable);
            PaymentDesk.SECOND.act(run, "approval").then().statusCode(202);
            Follower.awaitOne(session);
        });

        PaymentDesk.SECOND.awaitStatus(run, "CANCELLED");
        assertThat(payable.payments()).isEqualTo("DROPPED STATUS_CHANGED");
        assertThat(payable.status()).isEqualTo(change.name());
    }

    @Test
    @DisplayName("A6 a change of account that comes first drops the payment")
    void redirectionComesFirst() {
        Payable payable = Payable.of(benefit);
        String run = PaymentDesk.FIRST.draft(benefit);

        QuarkusTransaction.requiringNew().run(() -> {
            changes.lock(payable.id());
            session.createNativeMutationQuery("update benefit_application set payment_changed_at = :at where id = :id")
                    .setParameter("at", TestClock.now().atOffset(ZoneOffset.UTC))
                    .setParameter("id", payable.id())
                    .executeUpdate();
            PaymentDesk.SECOND.act(run, "approval").then().statusCode(202);
            Follower.awaitOne(session);
        });

        PaymentDesk.SECOND.awaitStatus(run, "CANCELLED");
        assertThat(payable.payments()).isEqualTo("DROPPED PAYMENT_CHANGED");
    }

    @Test
    @DisplayName("A11 a repudiation between order and file keeps the payment out of the file")
    void repudiationBeforeTheFile() {
        Payable kept = Payable.of(benefit);
        Payable repudiated = Payable.of(benefit).proved();
        String run = PaymentDesk.FIRST.draft(benefit);

        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = idOf(run);
            PaymentRun locked = runs.lock(id).orElseThrow();
            approve(locked);
            orderer.order(locked, TestClock.now());
            make(ChangeKind.REPUDIATED, repudiated);
        });

        PaymentDesk.SECOND.awaitStatus(run, "ORDERED");
        assertThat(namesIn(run)).containsExactly(kept.endToEndId());
        assertThat(repudiated.payments()).isEqualTo("DROPPED STATUS_CHANGED");
    }

    @Test
    @DisplayName("A8 what was ordered in a transaction that a kill has ended is ordered once, by who goes on")
    void survivesAKill() {
        List<Payable> payables = Payable.several(benefit, 3);
        String run = PaymentDesk.FIRST.draft(benefit);

        QuarkusTransaction.begin();
        PaymentRun locked = runs.lock(idOf(run)).orElseThrow();
        approve(locked);
        orderer.order(locked, TestClock.now());
        QuarkusTransaction.rollback();
        assertThat(payables.getFirst().payments()).isEqualTo("COLLECTED");

        PaymentDesk.SECOND.act(run, "approval").then().statusCode(202);
        PaymentDesk.SECOND.awaitStatus(run, "ORDERED");
        assertThat(payables)
                .allSatisfy(payable -> assertThat(payable.history()).isEqualTo("PAYMENT_ORDERED payment-officer-2"));
    }

    @Test
    @DisplayName(
            "A8 hundreds of payments, worked on by several at once, are each ordered once and stand in one file once")
    void severalWorkAtOnce() throws InterruptedException, ExecutionException {
        List<Payable> payables = Payable.several(benefit, 250);
        String run = PaymentDesk.FIRST.draft(benefit);
        PaymentDesk.SECOND.act(run, "approval").then().statusCode(202);

        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<?>> working = List.of(
                    replicas.submit(() -> sweeper.work()),
                    replicas.submit(() -> sweeper.work()),
                    replicas.submit(() -> sweeper.work()));
            for (Future<?> worker : working) {
                worker.get();
            }
        }
        PaymentDesk.SECOND.awaitStatus(run, "ORDERED");

        List<String> names = namesIn(run);
        assertThat(names).hasSize(250);
        assertThat(new HashSet<>(names)).hasSize(250);
        assertThat(payables)
                .allSatisfy(payable -> assertThat(payable.history()).isEqualTo("PAYMENT_ORDERED payment-officer-2"));
    }

    private static void approve(PaymentRun run) {
        run.approve(new Staff("payment-officer-2", Set.of(), null), TestClock.now(), run.executionDate());
    }

    private void make(ChangeKind change, Payable payable) {
        changes.make(change, changes.lock(payable.id()), Author.service("test"));
    }

    private static List<String> namesIn(String run) {
        return NAME.matcher(PaymentDesk.FIRST.file(run).asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static UUID idOf(String run) {
        return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
    }
}
