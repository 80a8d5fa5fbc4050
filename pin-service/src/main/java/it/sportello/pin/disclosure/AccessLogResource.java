package it.sportello.pin.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The citizen's right to know who looked (K7). */
@Path("/me/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Citizens")
public class AccessLogResource {

    private final AccessLogService accesses;
    private final CurrentCitizen citizen;

    AccessLogResource(AccessLogService accesses, CurrentCitizen citizen) {
        this.accesses = accesses;
        this.citizen = citizen;
    }

    @GET
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "listAccesses",
            summary = "Who of the staff looked at one's data or acted on them, latest first",
            description =
                    "Of the last 365 days: when, which office, a code for who it was, and what was done. Attempts that"
                            + " were not allowed are told too.")
    public Page<AccessView> listAccesses(
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return accesses.list(citizen.get().personId(), cursor, limit);
    }
}
