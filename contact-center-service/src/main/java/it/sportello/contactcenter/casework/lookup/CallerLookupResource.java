package it.sportello.contactcenter.casework.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.CurrentStaff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is on the phone. */
@Path("/caller-lookups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Callers")
class CallerLookupResource {

    private final CallerLookupService lookups;
    private final CurrentStaff staff;

    CallerLookupResource(CallerLookupService lookups, CurrentStaff staff) {
        this.lookups = lookups;
        this.staff = staff;
    }

    @POST
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Find a caller's cases by the exact tax code",
            description = "Opens a case for a request that an agent can do something about. Audited, and limited by "
                    + "agent.")
    public CallerLookupView lookUpCaller(@NotNull @Valid NewCallerLookup caller) {
        return lookups.lookUp(staff.get(), caller);
    }
}
