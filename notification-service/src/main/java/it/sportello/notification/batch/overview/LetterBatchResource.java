package it.sportello.notification.batch.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
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

/** For those who keep the post running. */
@Path("/letters/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Letters")
class LetterBatchResource {

    private final LetterBatchOverview batches;

    LetterBatchResource(LetterBatchOverview batches) {
        this.batches = batches;
    }

    @GET
    @RolesAllowed("operator")
    @Operation(
            summary = "Batches of letters, latest first",
            description = "When each went to the print shop, and of how many letters it said what. No letter is shown.")
    public Page<LetterBatchView> listLetterBatches(
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return Page.of(batches.listBefore(cursor, limit + 1), limit, LetterBatchView::id);
    }
}
