package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked every second, of a table with millions of rows, is read from an index in the order of the answer. */
@QuarkusTest
class DeliveryIndexesTest {

    @Inject
    DeliveryRepository deliveries;

    @Inject
    EntityManager database;

    @Test
    @DisplayName("N1 letters that wait for their batch")
    void newLetters() {
        reads("ix_delivery_letters_new", () -> deliveries.lockNewLetters(TestClock.now(), 10));
    }

    @Test
    @DisplayName("N6 letters that keep their content")
    void keptLetters() {
        reads("ix_delivery_letters_kept", () -> deliveries.lockLettersKeptSince(TestClock.now(), 10));
    }

    @Test
    @DisplayName("N2 e-mail of which nothing was heard")
    void silentMail() {
        reads("ix_delivery_silent", () -> deliveries.lockSilent(TestClock.now(), 10));
    }

    /** In small tables the planner would read all and sort, or does as it did when the sweeper asked the same. */
    private void reads(String index, Runnable question) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            database.createNativeQuery("set local enable_sort = off").executeUpdate();
            database.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                    .executeUpdate();
            long before = scansOf(index);

            question.run();

            assertThat(scansOf(index)).isEqualTo(before + 1);
        });
    }

    /** By this connection, which may have asked before. */
    private long scansOf(String index) {
        return (long) database.createNativeQuery("select pg_stat_get_xact_numscans(cast(:index as regclass))")
                .setParameter("index", index)
                .getSingleResult();
    }
}
