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

    /** At most {@code most} at once; tells how many it were. */
    int wipeSeenBefore(Instant limit, int most) {
        return getSession()
                .createNativeMutationQuery("""
                        update dead_letter set payload = null where id in (
                            select id from dead_letter where payload is not null and first_seen_at < :limit
                            order by id limit :most for update skip locked)""")
                .setParameter("limit", limit)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** One decision at a time. */
    Optional<DeadLetter> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
