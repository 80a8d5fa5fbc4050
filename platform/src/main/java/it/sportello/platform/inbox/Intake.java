package it.sportello.platform.inbox;

import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.platform.inbox.Reading.Ignored;
import it.sportello.platform.inbox.Reading.Readable;
import it.sportello.platform.inbox.Reading.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.MDC;

/** One transaction: which events are new, their effects, and the dead letters among them. */
@ApplicationScoped
class Intake {

    /** In the order of ids, so that two replicas with overlapping batches never wait for each other. */
    private static final String ADMIT = """
            insert into inbox (event_id) select event_id from unnest(?::uuid[]) as event (event_id) order by event_id
            on conflict do nothing returning event_id""";

    private final EntityManager entityManager;

    private final DeadLetters deadLetters;

    Intake(EntityManager entityManager, DeadLetters deadLetters) {
        this.entityManager = entityManager;
        this.deadLetters = deadLetters;
    }

    /** What a transaction did, to be counted once it is committed. */
    record Outcome(int handled, int duplicates, int buried) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Outcome take(List<Incoming> batch) {
        int buried = 0;
        List<Readable<?>> events = new ArrayList<>();
        for (Incoming incoming : batch) {
            switch (incoming.reading()) {
                case Readable<?> event -> events.add(event);
                case Unreadable(String reason) -> buried += deadLetters.bury(incoming.message(), reason);
                case Ignored ignored -> {}
            }
        }
        int handled = handle(events);
        return new Outcome(handled, events.size() - handled, buried);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Outcome bury(Incoming incoming, String reason) {
        return new Outcome(0, 0, deadLetters.bury(incoming.message(), reason));
    }

    /**
     * In the caller's transaction.
     *
     * @return how many were new
     */
    int handle(List<Readable<?>> events) {
        Map<UUID, Readable<?>> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventId(), event));
        Set<UUID> admitted = admit(distinct.keySet());
        distinct.values().stream()
                .filter(event -> admitted.contains(event.eventId()))
                .sorted(Comparator.comparing(Readable::lockKey))
                .forEach(Intake::handle);
        return admitted.size();
    }

    private static void handle(Readable<?> event) {
        if (event.traceparent() != null) {
            MDC.put(CloudEventHeaders.TRACE_PARENT, event.traceparent());
        }
        try {
            event.handle();
        } catch (Error e) {
            // A stack overflow or a failed assertion is this record's fault; let through, it would end the channel.
            throw new IllegalStateException("The handler broke", e);
        } finally {
            MDC.remove(CloudEventHeaders.TRACE_PARENT);
        }
    }

    private Set<UUID> admit(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : entityManager.unwrap(Session.class).doReturningWork(connection -> admit(connection, ids));
    }

    private static Set<UUID> admit(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADMIT)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet admitted = insert.executeQuery()) {
                Set<UUID> found = new HashSet<>();
                while (admitted.next()) {
                    found.add(admitted.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }
}
