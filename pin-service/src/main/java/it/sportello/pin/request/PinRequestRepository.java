package it.sportello.pin.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PinRequestRepository implements PanacheRepositoryBase<PinRequest, UUID> {

    Optional<PinRequest> findByCapability(UUID capability) {
        return find("capability", capability).firstResultOptional();
    }
}
