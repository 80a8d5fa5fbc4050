package it.sportello.platform.inbox;

import it.sportello.platform.inbox.Reading.Ignored;
import it.sportello.platform.inbox.Reading.Readable;
import it.sportello.platform.inbox.Reading.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** The one way from a topic into a service. */
@ApplicationScoped
public class Consumption {

    private static final Logger LOG = Logger.getLogger(Consumption.class);

    private static final int ATTEMPTS = 3;

    private final RecordReader reader;

    private final Intake intake;

    private final DatabaseRetry database;

    private final ConsumptionMetrics metrics;

    Consumption(EventHandlers handlers, Intake intake, DatabaseRetry database, ConsumptionMetrics metrics) {
        this.reader = new RecordReader(handlers);
        this.intake = intake;
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * Takes a batch in: one transaction for all, or, when one of them fails, one for each. Returns when every record has
     * had its effect or stands in the dead letters, however long the database is away. Throws nothing, except when the
     * service stops while it waits: then the batch must not be acknowledged.
     */
    public void consume(ConsumerRecords<String, byte[]> batch) {
        List<Incoming> records = StreamSupport.stream(batch.spliterator(), false)
                .map(message -> new Incoming(message, reader.read(message)))
                .toList();
        countIgnored(records);
        try {
            metrics.taken(database.call(() -> intake.take(records)));
        } catch (DatabaseRetry.StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("A batch of %d records goes one by one: %s", records.size(), FailureReason.of(e));
            records.forEach(this::consumeAlone);
        }
    }

    /**
     * Takes one record in, in the caller's transaction.
     *
     * @throws RejectedRecord when this release cannot read it
     */
    public void consumeAgain(ConsumerRecord<String, byte[]> message) {
        switch (reader.read(message)) {
            case Readable<?> event -> intake.handle(List.of(event));
            case Ignored(boolean typeKnown) -> metrics.ignored(typeKnown);
            case Unreadable(String reason) -> throw new RejectedRecord(reason);
        }
    }

    private void consumeAlone(Incoming incoming) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                metrics.taken(database.call(() -> intake.take(List.of(incoming))));
                return;
            } catch (DatabaseRetry.StoppedException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || e instanceof RejectedRecord) {
                    LOG.debug("A record had no effect", e);
                    metrics.taken(database.call(() -> intake.bury(incoming, FailureReason.of(e))));
                    return;
                }
            }
        }
    }

    private void countIgnored(List<Incoming> records) {
        for (Incoming incoming : records) {
            if (incoming.reading() instanceof Ignored(boolean typeKnown)) {
                metrics.ignored(typeKnown);
            }
        }
    }
}
