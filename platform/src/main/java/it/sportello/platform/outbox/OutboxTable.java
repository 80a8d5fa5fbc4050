package it.sportello.platform.outbox;

import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.platform.time.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SQL of the outbox, on whatever transaction the connection is in. */
final class OutboxTable {

    /** Rows of one cycle; a cycle that reads fewer has emptied the table. */
    static final int BATCH = 500;

    private static final String APPEND = """
            insert into outbox (event_id, topic, key, type, traceparent, payload)
            select event_id, topic, key, type, ?, payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as event (event_id, topic, key, type, payload, position)
            order by position""";

    /** A transaction lock, because a session lock leaks; a blocking one, because a failed try leaves rows waiting. */
    private static final String LOCK =
            "set local lock_timeout = '1s'; select pg_advisory_xact_lock(hashtextextended('outbox', 0))";

    private static final String READ = """
            select id, event_id, topic, key, type, traceparent, appended_at, payload
            from outbox order by id limit\s""" + BATCH;

    private static final String DELETE = "delete from outbox where id = any (?)";

    private OutboxTable() {}

    static void append(Connection connection, Collection<? extends Event> events, @Nullable String traceparent)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, traceparent);
            setArray(insert, 2, "uuid", events.stream().map(event -> Ids.next()).toArray(UUID[]::new));
            setArray(insert, 3, "text", texts(events, event -> event.topic().topicName()));
            setArray(insert, 4, "text", texts(events, Event::key));
            setArray(insert, 5, "text", texts(events, event -> EventTypes.typeOf(event.getClass())));
            setArray(insert, 6, "bytea", events.stream().map(EventJson::write).toArray(byte[][]::new));
            insert.executeUpdate();
        }
    }

    static void lock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
    }

    static List<OutboxRow> readOldest(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ);
                ResultSet found = read.executeQuery()) {
            List<OutboxRow> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(toRow(found));
            }
            return rows;
        }
    }

    static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            setArray(delete, 1, "bigint", rows.stream().map(OutboxRow::id).toArray(Long[]::new));
            delete.executeUpdate();
        }
    }

    private static OutboxRow toRow(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong("id"),
                found.getObject("event_id", UUID.class),
                found.getString("topic"),
                found.getString("key"),
                found.getString("type"),
                found.getString("traceparent"),
                found.getObject("appended_at", OffsetDateTime.class).toInstant(),
                found.getBytes("payload"));
    }

    private static String[] texts(Collection<? extends Event> events, Function<Event, String> property) {
        return events.stream().map(property).toArray(String[]::new);
    }

    private static void setArray(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
