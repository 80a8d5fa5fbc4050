package it.sportello.localstack.testing.routes;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A dead letter for operators to decide on, in services that read no topic too: an event of a type that nobody knows,
 * which a replay takes in without any effect.
 */
final class BuriedRecord {

    private static final String BURY = """
            insert into dead_letter (id, topic, partition, record_offset, recorded_at, key, headers, payload, reason,
                                     first_seen_at)
            values (?, 'pin-events', 0, ?, now(), 'nobody', ?, convert_to('{}', 'UTF8'), 'buried by a test', now())
            """;

    private BuriedRecord() {}

    /** Its id. */
    static UUID waiting() {
        UUID id = UUID.randomUUID();
        String headers = """
                {"ce_specversion": "1.0", "ce_id": "%s", "ce_source": "/test", "ce_type": "it.sportello.NeverHeardOf"}
                """.formatted(id);
        try (var owner = TestDatabase.asOwner();
                var insert = owner.prepareStatement(BURY)) {
            insert.setObject(1, id);
            insert.setLong(2, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
            insert.setString(3, headers);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letter could not be laid", e);
        }
        return id;
    }
}
