package it.sportello.pin.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    private static final String MOST_OTHERS_SERVED = """
            select coalesce(max(others), 0) from (
                select count(distinct person_id) as others
                from (select person_id, address from contact union all select person_id, address from former_contact) as known
                where lower(address) in (:addresses) and person_id <> :personId
                group by lower(address)) as served
            """;

    void removeChosen(UUID personId) {
        delete("personId = ?1 and chosen", personId);
    }

    Optional<Contact> findChosen(UUID personId) {
        return find("personId = ?1 and chosen", personId).firstResultOptional();
    }

    boolean hasAny(UUID personId) {
        return count("personId", personId) > 0;
    }

    List<Contact> findByPerson(UUID personId) {
        return list("personId = ?1 order by createdAt, id", personId);
    }

    /** Of these contacts, the one that serves most other persons: how many. Who is still told is served. */
    int countMostOthersServed(UUID personId, List<String> lowerCaseAddresses) {
        return ((Number) getEntityManager()
                        .createNativeQuery(MOST_OTHERS_SERVED)
                        .setParameter("addresses", lowerCaseAddresses)
                        .setParameter("personId", personId)
                        .getSingleResult())
                .intValue();
    }
}
