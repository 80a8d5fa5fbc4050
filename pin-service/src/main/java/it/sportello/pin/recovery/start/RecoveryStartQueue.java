package it.sportello.pin.recovery.start;

import it.sportello.pin.issuing.LeasedRows;
import it.sportello.pin.personal.LivePin;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String STARTED = """
            update pin_recovery
            set status = 'CODES_SENT', personal_pin_id = :pin, request_id = :request, mobile_code_id = :mobileCode,
                mail_code_id = :mailCode, claim = null
            where id = :id
            """;

    private static final String REFUSED = "update pin_recovery set status = 'REFUSED', claim = null where id = :id";

    private final Session session;
    private final LeasedRows rows;

    RecoveryStartQueue(Session session) {
        this.session = session;
        this.rows =
                new LeasedRows(session, "pin_recovery", "status = 'ORDERED' and person_id is not null", "ordered_at");
    }

    @Transactional
    List<ClaimedRecovery> claim(int most, Duration lease) {
        return rows.claim(most, lease).stream()
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
        return rows.lockHeld(claimed.id(), claimed.claim());
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
