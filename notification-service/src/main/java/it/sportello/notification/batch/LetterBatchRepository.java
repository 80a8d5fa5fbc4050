package it.sportello.notification.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LetterBatchRepository implements PanacheRepositoryBase<LetterBatch, UUID> {

    /** The oldest batch that is due and nobody holds. {@code real} is the clock of leases. */
    Optional<LetterBatch> lockDue(Instant now, Instant real) {
        return getSession()
                .createNativeQuery("""
                        select * from letter_batch
                         where next_attempt_at <= :now and (lease_until is null or lease_until <= :real)
                         order by next_attempt_at
                         limit 1
                           for update skip locked""", LetterBatch.class)
                .setParameter("now", now)
                .setParameter("real", real)
                .uniqueResultOptional();
    }

    LetterBatch lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void addLetters(UUID batchId, List<UUID> letters) {
        letters.forEach(letter -> getSession().persist(new BatchedLetter(letter, batchId)));
    }

    /** The letters of which the print shop has said nothing yet, in a fixed order. */
    List<UUID> unheard(UUID batchId) {
        return getSession()
                .createSelectionQuery("""
                        select dispatchId from BatchedLetter
                         where batchId = :batch and printedAt is null and postedAt is null and returnedAt is null
                         order by dispatchId""", UUID.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    /** Those of these letters of which the print shop has said nothing yet. */
    List<UUID> unheardOf(List<UUID> letters) {
        return getSession()
                .createSelectionQuery("""
                        select dispatchId from BatchedLetter
                         where dispatchId in :letters
                           and printedAt is null and postedAt is null and returnedAt is null""", UUID.class)
                .setParameter("letters", letters)
                .getResultList();
    }

    int deleteEmpty(int limit) {
        return getSession()
                .createNativeMutationQuery("""
                        delete from letter_batch where id in (
                            select id from letter_batch batch
                             where not exists (select from letter where letter.batch_id = batch.id)
                             limit :limit
                               for update skip locked)""")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Empty when it is none of ours. */
    Optional<BatchedLetter> lockLetter(UUID letter) {
        return Optional.ofNullable(getSession().find(BatchedLetter.class, letter, LockModeType.PESSIMISTIC_WRITE));
    }
}
