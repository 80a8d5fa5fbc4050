package it.sportello.platform.security;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** One route of each kind, saying who called. */
@Path("/test/guarded")
@RunOnVirtualThread
public class GuardedTestResource {

    private final CurrentCitizen citizen;
    private final CurrentStaff staff;

    GuardedTestResource(CurrentCitizen citizen, CurrentStaff staff) {
        this.citizen = citizen;
        this.staff = staff;
    }

    @GET
    @Path("/simplified")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    public String simplified() {
        return citizen.get().personId().toString();
    }

    @GET
    @Path("/ordinary")
    @LeastLevel(CredentialLevel.ORDINARY)
    public String ordinary() {
        return citizen.get().assurance().name();
    }

    @GET
    @Path("/fresh")
    @LeastLevel(value = CredentialLevel.ORDINARY, maxAge = LeastLevel.FRESH)
    public String fresh() {
        return citizen.get().authenticatedAt().toString();
    }

    @GET
    @Path("/beyond-pin")
    @LeastLevel(value = CredentialLevel.DISPOSITIVE, maxAge = LeastLevel.FRESH, beyondPin = true)
    public String beyondPin() {
        return citizen.get().assurance().name();
    }

    @GET
    @Path("/operator")
    @RolesAllowed("operator")
    public String operator() {
        return staff.get().subject();
    }

    @GET
    @Path("/open")
    @PermitAll
    public String open() {
        return "open";
    }
}
