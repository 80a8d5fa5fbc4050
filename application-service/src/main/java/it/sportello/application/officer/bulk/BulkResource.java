package it.sportello.application.officer.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Many decisions in one file (A8). */
@Path("/officer/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officers")
public class BulkResource {

    private final BulkService files;
    private final StaffAudit audit;
    private final CurrentStaff staff;
    private final IdempotencyKey idempotencyKey;

    BulkResource(BulkService files, StaffAudit audit, CurrentStaff staff, IdempotencyKey idempotencyKey) {
        this.files = files;
        this.audit = audit;
        this.staff = staff;
        this.idempotencyKey = idempotencyKey;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("benefit-officer")
    @Idempotent
    @Operation(
            summary = "Hand in a file of decisions",
            description = "UTF-8, columns parted by comma or semicolon, the first line being"
                    + " protocol_number,decision,reason_code,reason,amount_cents; at most 500 decisions. A file with a"
                    + " fault changes nothing, and its faulty lines are named. Each line is carried out for itself, under"
                    + " the rules of a single decision, and claims what nobody else has claimed; what an officer has to look"
                    + " into is not accepted so. More than 20 in"
                    + " 24 hours, in one file or in several, wait for another officer, for 12 hours.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 65_536)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; a repetition with the same Idempotency-Key gets the same answer",
            headers =
                    @Header(
                            name = "Location",
                            description = "What becomes of it, line by line",
                            schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 500)))
    public RestResponse<Void> submitDecisions(byte[] file) {
        UUID id = files.submit(
                staff.get(), DecisionFile.read(file), idempotencyKey.current().orElse(null));
        return ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/officer/decisions/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "A file of decisions, and what became of each line",
            description = "For every officer, because somebody else has to look through a long one before approving it;"
                    + " but for nobody whose own application is in it.")
    public BulkView showDecisions(@PathParam("id") UUID id) {
        return audit.watchWork(staff.get(), StaffAct.DECISIONS_READ_REFUSED, id, () -> files.show(staff.get(), id));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "Approve a long file of decisions",
            description = "Another officer than the one who handed it in, and none whose own application is in it.")
    @APIResponse(responseCode = "204", description = "Approved: it is carried out now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void approveDecisions(@PathParam("id") UUID id) {
        audit.watchWork(staff.get(), StaffAct.DECISIONS_APPROVAL_REFUSED, id, () -> files.approve(staff.get(), id));
    }
}
