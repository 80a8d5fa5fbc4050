package it.sportello.contactcenter.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RequestFollowUpRepository implements PanacheRepositoryBase<RequestFollowUp, UUID> {

    /** The locked row of a request. All its events come on one key, so nobody else makes it at the same time. */
    RequestFollowUp lock(UUID requestId, UUID personId, Instant requestedAt) {
        RequestFollowUp known = findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            known.correctBeginning(requestedAt);
            return known;
        }
        RequestFollowUp made = new RequestFollowUp(requestId, personId, requestedAt);
        persist(made);
        return made;
    }

    /** Those that are known. */
    List<RequestFollowUp> lock(Collection<UUID> requestIds) {
        return find("requestId in ?1 order by requestId", requestIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<RequestFollowUp> lockDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from request_follow_up
                         where status = 'WAITING' and due_at <= :now
                         order by due_at
                         limit :limit
                           for update skip locked""", RequestFollowUp.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
