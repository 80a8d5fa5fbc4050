package it.sportello.contactcenter.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.CurrentStaff;
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

/** The board on which overdue requests stand even if nobody calls (K1). */
@Path("/board")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Board")
class BoardResource {

    private final BoardService board;
    private final CurrentStaff staff;

    BoardResource(BoardService board, CurrentStaff staff) {
        this.board = board;
        this.staff = staff;
    }

    @GET
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "What waits for an agent, longest waiting first",
            description = "Clients poll; every read is audited. Opaque ids only: personal data opens with a case.")
    public Page<BoardEntryView> showBoard(
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return board.show(staff.get(), cursor, limit);
    }
}
