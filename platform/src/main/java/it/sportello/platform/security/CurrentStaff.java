package it.sportello.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import it.sportello.platform.security.token.AccessToken;
import jakarta.enterprise.context.RequestScoped;

/** The member of the staff who calls, on routes that carry {@code @RolesAllowed}. */
@RequestScoped
public class CurrentStaff {

    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller. Fails on a route without roles: nobody of the staff was asked for there. */
    public Staff get() {
        if (identity.getPrincipal() instanceof AccessToken token && token.caller() instanceof Staff staff) {
            return staff;
        }
        throw new IllegalStateException("no member of the staff was admitted: the route lacks @RolesAllowed");
    }
}
