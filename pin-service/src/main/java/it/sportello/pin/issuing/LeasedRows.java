package it.sportello.pin.issuing;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The rows of a table with {@code id}, {@code claim} and {@code lease_until} that issuers take for a while. A lease is real
 * time, and the database's clock is the one that all replicas share.
 */
public final class LeasedRows {

    private static final String CLAIM = """
            with picked as (
                select id from %1$s
                where %2$s and (lease_until is null or lease_until < now())
                order by %3$s limit :most for update skip locked),
            claimed as (
                update %1$s r set claim = :claim, lease_until = now() + make_interval(secs => :seconds)
                from picked where r.id = picked.id
                returning r.*)
            select * from claimed order by %3$s
            """;

    private static final String LOCK_HELD = "select id from %1$s where id = :id and claim = :claim and %2$s for update";

    private final Session session;
    private final String claim;
    private final String lockHeld;

    /**
     * @param waiting condition of the rows that are to be served
     * @param order column by which they are
     */
    public LeasedRows(Session session, String table, String waiting, String order) {
        this.session = session;
        this.claim = CLAIM.formatted(table, waiting, order);
        this.lockHeld = LOCK_HELD.formatted(table, waiting);
    }

    /** The first that nobody holds, or whose holder let the lease run out. */
    public List<Tuple> claim(int most, Duration lease) {
        return session.createNativeQuery(claim, Tuple.class)
                .setParameter("claim", UUID.randomUUID())
                .setParameter("most", most)
                .setParameter("seconds", (double) lease.toSeconds())
                .getResultList();
    }

    /** Whether the row is still this issuer's, and waits; it is this transaction's alone from now on. */
    public boolean lockHeld(UUID id, UUID claimedBy) {
        return session.createNativeQuery(lockHeld, UUID.class)
                .setParameter("id", id)
                .setParameter("claim", claimedBy)
                .uniqueResultOptional()
                .isPresent();
    }
}
