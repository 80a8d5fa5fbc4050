package it.sportello.platform.inbox.deadletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records that had no effect in this service. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operation")
class DeadLetterResource {

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final DeadLetterService service;

    private final CurrentStaff staff;

    DeadLetterResource(DeadLetterService service, CurrentStaff staff) {
        this.service = service;
        this.staff = staff;
    }

    @GET
    @RolesAllowed("operator")
    @Operation(
            summary = "Records that had no effect here, oldest first",
            description = "Where they stood and why they failed; never their content. Every read is audited.")
    public Page<DeadLetterView> listDeadLetters(
            @QueryParam("state") @DefaultValue("WAITING") DeadLetterState state,
            @QueryParam("cursor") @DefaultValue(BEFORE_ALL) @Parameter(description = "next of the page before")
                    UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return service.list(state, cursor, limit, staff.get().subject());
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed("operator")
    @Operation(
            summary = "Take the record in once more",
            description = "Its effect and this decision are one transaction; replaying twice has one effect.")
    public DeadLetterView replayDeadLetter(@PathParam("id") UUID id) {
        return service.replay(id, staff.get().subject());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("operator")
    @Operation(
            summary = "Give the record up",
            description = "It stays on record as DISCARDED, with who decided and when.")
    public void discardDeadLetter(@PathParam("id") UUID id) {
        service.discard(id, staff.get().subject());
    }
}
