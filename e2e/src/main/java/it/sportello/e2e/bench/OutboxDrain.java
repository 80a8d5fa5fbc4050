package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How fast the relay of the running service hands a full outbox to the broker. */
record OutboxDrain(ServiceDatabase database) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of a type no consumer knows: they acknowledge it and do nothing. */
    private static final String FILL = """
            insert into outbox (event_id, topic, key, type, payload)
            select gen_random_uuid(), 'application-events', gen_random_uuid()::text, 'it.sportello.BenchFiller',
                   convert_to('{"filler": "' || repeat('x', 320) || '"}', 'UTF8')
            from generate_series(1, %d)""";

    /** Rows a second, from the commit of the rows to the last one's disappearance. */
    double measure(int rows) throws SQLException, InterruptedException {
        awaitEmpty();
        try (Connection owner = Databases.asOwner(database);
                var statement = owner.createStatement()) {
            statement.execute(FILL.formatted(rows));
        }
        long filled = System.nanoTime();
        awaitEmpty();
        return rows * 1e9 / (System.nanoTime() - filled);
    }

    /** Looks for the newest row only: reading over the dead ones would take the relay's time. */
    void awaitEmpty() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection owner = Databases.asOwner(database);
                var newest = owner.prepareStatement("select id from outbox order by id desc limit 1")) {
            while (newest.executeQuery().next()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The outbox is not empty after " + PATIENCE);
                }
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            }
        }
    }
}
