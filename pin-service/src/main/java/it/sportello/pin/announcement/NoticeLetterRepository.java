package it.sportello.pin.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Which letters of a kind a person was written of late, where one a day is enough. */
@ApplicationScoped
class NoticeLetterRepository {

    static final Duration DAY = Duration.ofHours(24);

    private static final String TAKE = """
            insert into notice_letter (person_id, template, ordered_at) values (:personId, :template, :at)
            on conflict (person_id, template) do update set ordered_at = excluded.ordered_at
            where notice_letter.ordered_at <= :before
            """;

    private final Session session;

    NoticeLetterRepository(Session session) {
        this.session = session;
    }

    /** Whether the letter of this day is still to be had; then it is taken. */
    @Transactional(TxType.MANDATORY)
    boolean takeTheDays(UUID personId, String template, Instant at) {
        return session.createNativeMutationQuery(TAKE)
                        .setParameter("personId", personId)
                        .setParameter("template", template)
                        .setParameter("at", at)
                        .setParameter("before", at.minus(DAY))
                        .executeUpdate()
                > 0;
    }
}
