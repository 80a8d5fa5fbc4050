package it.sportello.application.change;

import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** When applicants were told of a decision: their time to act on it counts from there. */
@ApplicationScoped
public class NoticeService {

    /** The first hand-over counts, or the first after it came back. Most messages are no notices: nothing is kept of those. */
    private static final String HANDED_OVER = """
            insert into notice as known (message_id, handed_over_at)
            select message_id, :at from application_change
            where message_id = :message and kind in ('GRANTED', 'REFUSED')
            on conflict (message_id) do update set handed_over_at = excluded.handed_over_at
            where known.told_at is null and known.failed_at < excluded.handed_over_at
            """;

    private static final String FAILED = """
            insert into notice as known (message_id, failed_at)
            select message_id, :at from application_change
            where message_id = :message and kind in ('GRANTED', 'REFUSED')
            on conflict (message_id) do update set failed_at = greatest(known.failed_at, excluded.failed_at)
            """;

    private static final String LAST = """
            select told_at from application_change left join notice using (message_id)
            where application_id = :application and kind = :kind
            order by id desc limit 1
            """;

    private final Session session;

    NoticeService(Session session) {
        this.session = session;
    }

    /** Whether it was such a notice, and its time runs from now on. */
    @Transactional
    public boolean note(DeliverySent event) {
        return write(HANDED_OVER, event.correlationId(), event.sentAt());
    }

    /** The same: a receipt may be faster than the peer's answer, or come after we had given up. */
    @Transactional
    public boolean note(DeliveryConfirmed event) {
        return write(HANDED_OVER, event.correlationId(), event.confirmedAt());
    }

    /** Whether it was such a notice. */
    @Transactional
    public boolean note(DeliveryFailed event) {
        return write(FAILED, event.correlationId(), event.failedAt());
    }

    /** When the applicant was last told of a change of this kind; empty while that message was not handed over, or came back. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> handedOverAt(UUID applicationId, ChangeKind kind) {
        return session.createNativeQuery(LAST, OffsetDateTime.class)
                .setParameter("application", applicationId)
                .setParameter("kind", kind.name())
                .uniqueResultOptional()
                .map(OffsetDateTime::toInstant);
    }

    private boolean write(String statement, UUID messageId, Instant at) {
        return session.createNativeMutationQuery(statement)
                        .setParameter("message", messageId)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }
}
