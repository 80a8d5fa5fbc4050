package it.sportello.platform.inbox.deadletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.CurrentStaff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Records that had no effect in this service. */
@Path("/dead-letters")
@RunOnVirtualThread
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
    public DeadLetterPage listDeadLetters(
            @QueryParam("state") @DefaultValue("WAITING") DeadLetterState state,
            @QueryParam("cursor") @DefaultValue(BEFORE_ALL) UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return service.list(state, cursor, limit);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed("operator")
    public DeadLetterView replayDeadLetter(@PathParam("id") UUID id) {
        return service.replay(id, staff.get().subject());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("operator")
    public void discardDeadLetter(@PathParam("id") UUID id) {
        service.discard(id, staff.get().subject());
    }
}
