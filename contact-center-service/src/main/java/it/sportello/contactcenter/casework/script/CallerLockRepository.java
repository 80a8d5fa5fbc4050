package it.sportello.contactcenter.casework.script;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class CallerLockRepository implements PanacheRepositoryBase<CallerLock, UUID> {

    /** The locked row of a person, who may have failed in two cases at once: read anew, should it be known already. */
    CallerLock lock(UUID personId) {
        getSession()
                .createNativeMutationQuery("""
                        insert into caller_lock (person_id, failures) values (:person, 0)
                            on conflict do nothing""")
                .setParameter("person", personId)
                .executeUpdate();
        CallerLock lock = findById(personId);
        getSession().refresh(lock, LockModeType.PESSIMISTIC_WRITE);
        return lock;
    }
}
