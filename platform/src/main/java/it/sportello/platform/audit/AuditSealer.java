package it.sportello.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Chains new entries every second until none is left, one replica at a time, and publishes the head of the chain in the log.
 */
@Singleton
class AuditSealer {

    private static final Duration PUBLISH_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);

    private final DataSource database;
    private final AuditChain chain;

    private Instant publishedAt = Instant.MIN;
    private Optional<AuditHead> unpublished = Optional.empty();

    AuditSealer(DataSource database, AuditConfig config) {
        this.database = database;
        this.chain = AuditChain.with(config.key());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            // An act may write thousands of entries, and none may wait for its link longer than verifiers allow.
            Sweep.untilDone(() -> {
                Optional<AuditHead> head = QuarkusTransaction.requiringNew().call(this::seal);
                head.ifPresent(last -> unpublished = Optional.of(last));
                return head.isPresent() ? 1 : 0;
            });
        } catch (RuntimeException e) {
            // Entries wait unchained; the next tick takes them. The outage itself is told by the health check.
            LOG.warnf("audit entries not chained: %s", e.getMessage());
        }
        publish(Instant.now());
    }

    /** The new head; empty when there was nothing to chain or another replica is at it. */
    private Optional<AuditHead> seal() {
        try (var connection = database.getConnection()) {
            return new AuditLinks(connection, chain).append();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(Instant now) {
        if (unpublished.isPresent() && !now.isBefore(publishedAt.plus(PUBLISH_AT_MOST_EVERY))) {
            LOG.infof("audit head %s", unpublished.get());
            publishedAt = now;
            unpublished = Optional.empty();
        }
    }
}
