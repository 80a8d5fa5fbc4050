package it.sportello.notification.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
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

/** For those who keep the channels running. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deliveries")
class DeliveryResource {

    private final DeliveryOverviewService deliveries;
    private final CurrentStaff staff;

    DeliveryResource(DeliveryOverviewService deliveries, CurrentStaff staff) {
        this.deliveries = deliveries;
        this.staff = staff;
    }

    @GET
    @RolesAllowed("operator")
    @Operation(
            summary = "Deliveries, latest first",
            description = "States, times and codes; no recipient and no content. Every read is audited.")
    public Page<DeliveryView> listDeliveries(
            @QueryParam("state") @Parameter(description = "Only deliveries in this state") @Nullable
                    DeliveryState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return deliveries.list(staff.get(), cursor, state, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("operator")
    @Operation(
            summary = "One delivery",
            description = "Its state, times and codes; no recipient and no content. Every read is audited.")
    public DeliveryView showDelivery(@PathParam("id") UUID id) {
        return deliveries
                .find(staff.get(), id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such delivery"));
    }
}
