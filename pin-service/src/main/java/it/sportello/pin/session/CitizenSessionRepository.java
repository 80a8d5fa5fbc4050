package it.sportello.pin.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CitizenSessionRepository implements PanacheRepositoryBase<CitizenSession, UUID> {}
