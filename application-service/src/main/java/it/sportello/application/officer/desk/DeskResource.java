package it.sportello.application.officer.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Officers choose, claim and read what they decide (A8). Every call is audited (K7). */
@Path("/officer/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officers")
public class DeskResource {

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final QueueService queue;
    private final ClaimService claims;
    private final FileService files;
    private final StaffAudit audit;
    private final CurrentStaff staff;

    DeskResource(QueueService queue, ClaimService claims, FileService files, StaffAudit audit, CurrentStaff staff) {
        this.queue = queue;
        this.claims = claims;
        this.files = files;
        this.audit = audit;
        this.staff = staff;
    }

    @GET
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "Applications that wait for an officer, oldest first",
            description =
                    "Without anything of their applicants. A page that is filtered by the flag may hold fewer than"
                            + " asked for and still have a next one.")
    public Page<QueueItemView> listWaitingApplications(
            @QueryParam("status") @Parameter(description = "Only these") @Nullable WorkStatus status,
            @QueryParam("benefit")
                    @Pattern(regexp = Benefit.CODE)
                    @Parameter(
                            description = "Only of this benefit",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
                    @Nullable
                    String benefit,
            @QueryParam("flagged")
                    @Pattern(regexp = "^(true|false)$")
                    @Parameter(
                            description = "Whether somebody else's live application names the same child",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String flagged,
            @QueryParam("cursor") @DefaultValue(BEFORE_ALL) @Parameter(description = "next of the page before")
                    UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        Boolean onlyFlagged = flagged == null ? null : Boolean.valueOf(flagged);
        return queue.list(staff.get(), new QueueFilter(status, benefit, onlyFlagged, cursor), limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "The whole file of an application",
            description = "For the officer who has claimed it, and nobody else. Prolongs the claim.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FileView showApplicationFile(@PathParam("id") UUID id) {
        return audit.watch(staff.get(), StaffAct.APPLICATION_READ_REFUSED, id, () -> files.show(staff.get(), id));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "Claim an application",
            description = "For ten minutes, which every further act begins anew; an idle one goes back. Nobody claims"
                    + " their own, nor the review of what they rejected.")
    @APIResponse(responseCode = "200", description = "Claimed, now or before")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ClaimView claimApplication(@PathParam("id") UUID id) {
        return audit.watch(staff.get(), StaffAct.APPLICATION_CLAIM_REFUSED, id, () -> claims.claim(staff.get(), id));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed("benefit-officer")
    @Operation(summary = "Give an application back", description = "Somebody else can claim it at once.")
    @APIResponse(responseCode = "204", description = "Nobody is at it")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void releaseApplication(@PathParam("id") UUID id) {
        audit.watch(staff.get(), StaffAct.APPLICATION_RELEASE_REFUSED, id, () -> claims.release(staff.get(), id));
    }
}
