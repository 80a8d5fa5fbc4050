package it.sportello.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import it.sportello.platform.security.token.AccessToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The member of the staff who calls, on routes that carry {@code @RolesAllowed}. */
@RequestScoped
public class CurrentStaff {

    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller. Fails on a route without roles: nobody of the staff was asked for there. */
    public Staff get() {
        return find().orElseThrow(() ->
                new IllegalStateException("no member of the staff was admitted: the route lacks @RolesAllowed"));
    }

    /** The same on routes that are open to others too; empty when it is one of those who calls. Roles are not checked. */
    public Optional<Staff> find() {
        return identity.getPrincipal() instanceof AccessToken token && token.caller() instanceof Staff staff
                ? Optional.of(staff)
                : Optional.empty();
    }
}
