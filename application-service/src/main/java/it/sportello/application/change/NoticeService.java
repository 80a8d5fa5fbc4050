package it.sportello.application.change;

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

    /** The first hand-over counts. Most messages are no notices: nothing is kept of those. */
    private static final String NOTE = """
            insert into notice (message_id, handed_over_at)
            select message_id, :at from application_change
            where message_id = :message and kind in ('GRANTED', 'REFUSED')
            on conflict do nothing
            """;

    private static final String LAST = """
            select handed_over_at from application_change left join notice using (message_id)
            where application_id = :application and kind = :kind
            order by id desc limit 1
            """;

    private final Session session;

    NoticeService(Session session) {
        this.session = session;
    }

    /** Whether it was such a notice, and handed over for the first time. */
    @Transactional
    public boolean note(DeliverySent event) {
        return session.createNativeMutationQuery(NOTE)
                        .setParameter("message", event.correlationId())
                        .setParameter("at", event.sentAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    /** When the applicant was last told of a change of this kind; empty while that message was not handed over. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> handedOverAt(UUID applicationId, ChangeKind kind) {
        return session.createNativeQuery(LAST, OffsetDateTime.class)
                .setParameter("application", applicationId)
                .setParameter("kind", kind.name())
                .uniqueResultOptional()
                .map(OffsetDateTime::toInstant);
    }
}
