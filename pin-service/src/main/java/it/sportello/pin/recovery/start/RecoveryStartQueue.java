package it.sportello.pin.recovery.start;

import it.sportello.pin.personal.LivePin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Ordered recoveries, handed to issuers under a lease. Those of unknown tax codes stay where they are. */
@ApplicationScoped
class RecoveryStartQueue {

    // A lease is real time, and the database's clock is the one that all replicas share.
    private static final String CLAIM = """
            with picked as (
                select id from pin_recovery
                where status = 'ORDERED' and person_id is not null and (lease_until is null or lease_until < now())
                order by ordered_at limit :most for update skip locked),
            claimed as (
                update pin_recovery r set claim = :claim, lease_until = now() + make_interval(secs => :seconds)
                from picked where r.id = picked.id
                returning r.*)
            select id, claim, person_id, ordered_at from claimed order by ordered_at
            """;

    private static final String LOCK_HELD = """
            select id from pin_recovery where id = :id and claim = :claim and status = 'ORDERED' for update
            """;

    private static final String STARTED = """
            update pin_recovery
            set status = 'CODES_SENT', personal_pin_id = :pin, request_id = :request, mobile_code_id = :mobileCode,
                mail_code_id = :mailCode, claim = null
            where id = :id
            """;

    private static final String REFUSED = "update pin_recovery set status = 'REFUSED', claim = null where id = :id";

    private final Session session;

    RecoveryStartQueue(Session session) {
        this.session = session;
    }

    @Transactional
    List<ClaimedRecovery> claim(int most, Duration lease) {
        return session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("claim", UUID.randomUUID())
                .setParameter("most", most)
                .setParameter("seconds", (double) lease.toSeconds())
                .getResultStream()
                .map(row -> new ClaimedRecovery(
                        row.get("id", UUID.class),
                        row.get("claim", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("ordered_at", Instant.class)))
                .toList();
    }

    /** Whether it is still this issuer's, who then decides it in this transaction. */
    @Transactional(TxType.MANDATORY)
    boolean isStillHeld(ClaimedRecovery claimed) {
        return session.createNativeQuery(LOCK_HELD, UUID.class)
                .setParameter("id", claimed.id())
                .setParameter("claim", claimed.claim())
                .uniqueResultOptional()
                .isPresent();
    }

    @Transactional(TxType.MANDATORY)
    void markStarted(ClaimedRecovery claimed, LivePin lost, UUID mobileCode, UUID mailCode) {
        session.createNativeMutationQuery(STARTED)
                .setParameter("id", claimed.id())
                .setParameter("pin", lost.id())
                .setParameter("request", lost.requestId())
                .setParameter("mobileCode", mobileCode)
                .setParameter("mailCode", mailCode)
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void markRefused(ClaimedRecovery claimed) {
        session.createNativeMutationQuery(REFUSED)
                .setParameter("id", claimed.id())
                .executeUpdate();
    }
}
