package it.sportello.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The member of the staff who calls, on routes that carry {@code @RolesAllowed}. */
@RequestScoped
public class CurrentStaff {

    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller. Fails on a route without roles: nobody of the staff was asked for there. */
    public Staff get() {
        if (identity.getRoles().isEmpty() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("no member of the staff was admitted: the route lacks @RolesAllowed");
        }
        return new Staff(token.getSubject(), identity.getRoles());
    }
}
