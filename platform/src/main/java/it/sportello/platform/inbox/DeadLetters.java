package it.sportello.platform.inbox;

import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps records that had no effect. Must not fail on anything a record can hold. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String INSERT = """
            insert into dead_letter
                (id, topic, partition, record_offset, recorded_at, key, headers, payload, reason, first_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint uq_dead_letter_record do nothing""";

    private final EntityManager entityManager;

    DeadLetters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * In the caller's transaction. A record that comes again is not kept twice.
     *
     * @return how many were kept
     */
    int bury(ConsumerRecord<String, byte[]> message, String reason) {
        LOG.errorf("Dead letter: %s-%d@%d, %s", message.topic(), message.partition(), message.offset(), reason);
        return entityManager.unwrap(Session.class).doReturningWork(connection -> insert(connection, message, reason));
    }

    private static int insert(Connection connection, ConsumerRecord<String, byte[]> message, String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setObject(5, utc(Instant.ofEpochMilli(message.timestamp())));
            insert.setString(6, storable(message.key()));
            insert.setString(7, RecordHeaders.toJson(message.headers()));
            insert.setBytes(8, message.value());
            insert.setString(9, storable(reason));
            insert.setObject(10, utc(Instant.now()));
            return insert.executeUpdate();
        }
    }

    /** PostgreSQL's text holds every character but NUL. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
