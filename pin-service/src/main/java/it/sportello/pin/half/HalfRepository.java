package it.sportello.pin.half;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.contracts.PinHalf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HalfRepository implements PanacheRepositoryBase<IssuedHalf, UUID> {

    boolean hasLive(UUID personId) {
        return count("personId = ?1 and deadAt is null", personId) > 0;
    }

    /** Issues count from 1 per person and half. The caller holds the person's lock. */
    int nextIssue(UUID personId, PinHalf half) {
        return 1 + (int) count("personId = ?1 and half = ?2", personId, half);
    }

    List<IssuedHalf> listByRequest(UUID requestId) {
        return list("requestId = ?1 order by half", requestId);
    }
}
