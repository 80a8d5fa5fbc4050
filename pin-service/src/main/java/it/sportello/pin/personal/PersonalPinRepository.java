package it.sportello.pin.personal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PersonalPinRepository implements PanacheRepositoryBase<PersonalPin, UUID> {

    boolean hasLive(UUID personId) {
        return count("personId = ?1 and deadAt is null", personId) > 0;
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
