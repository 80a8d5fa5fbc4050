package it.sportello.application.applicant;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to an application, who did it and why (A8). */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class HistoryResource {

    private final HistoryService history;
    private final CurrentCitizen citizen;

    HistoryResource(HistoryService history, CurrentCitizen citizen) {
        this.history = history;
        this.citizen = citizen;
    }

    @GET
    @Path("/{id}/history")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "What happened to it, oldest first",
            description = "Begins with its filing. Officers are named by a code; they are the same person where it is.")
    public Page<HistoryEntryView> showHistory(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return history.read(citizen.get(), id, cursor, limit);
    }
}
