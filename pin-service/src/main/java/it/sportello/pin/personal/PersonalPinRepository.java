package it.sportello.pin.personal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PersonalPinRepository implements PanacheRepositoryBase<PersonalPin, UUID> {

    private static final String CAME_OF = """
            select exists (
                select from personal_pin p
                join pin_half h on h.id = p.first_half_id
                join pin_request r on r.id = h.request_id
                where r.id = :request and r.disowned_at is null)
            """;

    boolean hasLive(UUID personId) {
        return count("personId = ?1 and deadAt is null", personId) > 0;
    }

    boolean cameOf(UUID requestId) {
        return (boolean) getEntityManager()
                .createNativeQuery(CAME_OF, Boolean.class)
                .setParameter("request", requestId)
                .getSingleResult();
    }

    Optional<Instant> findLastTurn(UUID personId) {
        return find(
                        "select max(greatest(activatedAt, coalesce(deadAt, activatedAt))) from PersonalPin where personId = ?1",
                        personId)
                .project(Instant.class)
                .singleResultOptional();
    }

    /** As it is when nobody else can change it any more. */
    Optional<PersonalPin> lockLive(UUID personId) {
        return find("personId = ?1 and deadAt is null", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
