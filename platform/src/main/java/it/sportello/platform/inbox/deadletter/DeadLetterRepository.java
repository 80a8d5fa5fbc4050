package it.sportello.platform.inbox.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeadLetterRepository implements PanacheRepositoryBase<DeadLetter, UUID> {

    /** Ids grow with time: oldest first. */
    List<DeadLetter> findAfter(UUID cursor, DeadLetterState state, int limit) {
        return find("state = ?1 and id > ?2 order by id", state, cursor)
                .page(0, limit)
                .list();
    }

    void wipeSeenBefore(Instant limit) {
        update("payload = null where payload is not null and firstSeenAt < ?1", limit);
    }

    /** One decision at a time. */
    Optional<DeadLetter> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
