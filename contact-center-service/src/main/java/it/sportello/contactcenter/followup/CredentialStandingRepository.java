package it.sportello.contactcenter.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class CredentialStandingRepository implements PanacheRepositoryBase<CredentialStanding, UUID> {

    /** The locked row of a person, whichever event tells of them first. */
    CredentialStanding lock(UUID personId) {
        getSession()
                .createNativeMutationQuery("""
                        insert into credential_standing (person_id, latest_issue) values (:person, 0)
                            on conflict do nothing""")
                .setParameter("person", personId)
                .executeUpdate();
        return findById(personId, LockModeType.PESSIMISTIC_WRITE);
    }
}
