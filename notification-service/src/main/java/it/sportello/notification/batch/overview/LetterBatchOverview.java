package it.sportello.notification.batch.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts what the print shop said. Of persons a batch says nothing, so reading it is not audited (K7). */
@ApplicationScoped
class LetterBatchOverview {

    private static final UUID LATEST = new UUID(-1, -1);

    private final Session session;

    LetterBatchOverview(Session session) {
        this.session = session;
    }

    /** Ids carry their time, so their order is that of the batches. */
    @Transactional
    List<LetterBatchView> listBefore(@Nullable UUID cursor, int limit) {
        return session.createSelectionQuery("""
                        select b.id, b.createdAt, b.handedOverAt, b.nextAttemptAt, b.attempts, count(l),
                               count(l.printedAt), count(l.postedAt), count(l.returnedAt)
                          from LetterBatch b join BatchedLetter l on l.batchId = b.id
                         where b.id < :cursor
                         group by b.id
                         order by b.id desc""", LetterBatchView.class)
                .setParameter("cursor", cursor == null ? LATEST : cursor)
                .setMaxResults(limit)
                .getResultList();
    }
}
