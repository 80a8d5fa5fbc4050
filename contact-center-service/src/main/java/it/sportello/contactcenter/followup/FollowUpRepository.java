package it.sportello.contactcenter.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    /** The locked row of a half, whichever event tells of it first. */
    FollowUp lock(UUID halfId) {
        FollowUp known = findById(halfId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        getSession().createNativeMutationQuery("""
                        insert into follow_up (half_id, status) values (:half, 'AWAITING_ISSUE')
                            on conflict do nothing""").setParameter("half", halfId).executeUpdate();
        return findById(halfId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a person that are not settled yet. */
    List<FollowUp> lockUnsettled(UUID personId) {
        return find(
                        "personId = ?1 and status in (?2, ?3) order by halfId",
                        personId,
                        FollowUpStatus.WAITING,
                        FollowUpStatus.OVERDUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Every issue of these requests. */
    List<FollowUp> lockIssued(Collection<UUID> requestIds) {
        return find("requestId in ?1 and issue is not null order by halfId", requestIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<FollowUp> lockDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from follow_up
                         where status = 'WAITING' and due_at <= :now
                         order by due_at
                         limit :limit
                           for update skip locked""", FollowUp.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Forgets deliveries of other things than first halves. Housekeeping, so by the database's own clock. */
    int deleteStrangers(int limit) {
        return getSession()
                .createNativeMutationQuery("""
                        delete from follow_up where half_id in (
                            select half_id from follow_up
                             where status = 'AWAITING_ISSUE' and heard_at < now() - interval '8 days'
                             limit :limit)""")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
