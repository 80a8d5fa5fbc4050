package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the services behind the filing still have to do: a receipt for every filing goes on by way of pin-service. */
record Backlog(LocalStack stack) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String MESSAGE_REQUESTS = "message-requests";

    /** @return how long it took until nothing was waiting; at most {@code patience} */
    Duration await(Duration patience) throws SQLException, InterruptedException {
        long started = System.nanoTime();
        while (System.nanoTime() - started < patience.toNanos()
                && (requestsWaiting() > 0 || mailsWaiting() > 0 || dispatchesWaiting() > 0)) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Records on the topic that pin-service has not taken in yet. */
    long requestsWaiting() throws InterruptedException {
        try (Admin broker = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            var taken = broker.listConsumerGroupOffsets(SuiteService.PIN.module())
                    .partitionsToOffsetAndMetadata()
                    .get();
            taken.keySet().stream()
                    .filter(partition -> partition.topic().equals(MESSAGE_REQUESTS))
                    .forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            return broker.listOffsets(ends).all().get().entrySet().stream()
                    .mapToLong(end ->
                            end.getValue().offset() - taken.get(end.getKey()).offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell how far pin-service is", e);
        }
    }

    long mailsWaiting() throws SQLException {
        return number(
                SuiteService.NOTIFICATION,
                "select count(*) from delivery where state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE')");
    }

    /** Of all services together; anything but none is a fault. */
    long deadLetters() throws SQLException {
        long all = 0;
        for (SuiteService service : SuiteService.values()) {
            all += number(service, "select count(*) from dead_letter");
        }
        return all;
    }

    private long dispatchesWaiting() throws SQLException {
        return number(SuiteService.PIN, "select count(*) from outbox");
    }

    private long number(SuiteService service, String query) throws SQLException {
        return Databases.number(stack.database(service), query);
    }
}
