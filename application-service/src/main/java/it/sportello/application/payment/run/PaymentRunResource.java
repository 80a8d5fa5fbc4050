package it.sportello.application.payment.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Payment runs: one officer has them collected, another one approves (A8). Every act and read is audited. */
@Path("/payment-runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment runs")
public class PaymentRunResource {

    private static final String AFTER_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final PaymentRunService runs;
    private final StaffAudit audit;
    private final CurrentStaff staff;
    private final IdempotencyKey idempotencyKey;

    PaymentRunResource(PaymentRunService runs, StaffAudit audit, CurrentStaff staff, IdempotencyKey idempotencyKey) {
        this.runs = runs;
        this.audit = audit;
        this.staff = staff;
        this.idempotencyKey = idempotencyKey;
    }

    @POST
    @RolesAllowed("payment-officer")
    @Idempotent(required = true)
    @Operation(
            summary = "Collect what may be paid",
            description =
                    "Accepted and, where that is asked for, appropriated; not held by a changed account or by doubts about who"
                            + " filed it. The officer's own application is left out. Ask for the run until it is a DRAFT.")
    @APIResponse(
            responseCode = "202",
            description = "Being collected; a repetition with the same Idempotency-Key gets the same answer",
            headers =
                    @Header(
                            name = "Location",
                            description = "The payment run",
                            schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 500)))
    public RestResponse<Void> requestPaymentRun(@NotNull @Valid NewPaymentRun asked) {
        UUID id = runs.request(asked, staff.get(), idempotencyKey.current().orElseThrow());
        return accepted(id);
    }

    @GET
    @RolesAllowed("payment-officer")
    @Operation(
            summary = "Payment runs, newest first",
            description =
                    "So that the second officer finds what waits. A DRAFT that nobody approves is cancelled after 24 hours.")
    public Page<PaymentRunView.ItemView> listPaymentRuns(
            @QueryParam("cursor") @DefaultValue(AFTER_ALL) @Parameter(description = "next of the page before")
                    UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return runs.list(staff.get(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("payment-officer")
    @Operation(summary = "A payment run", description = "Its status and figures.")
    public PaymentRunView showPaymentRun(@PathParam("id") UUID id) {
        return runs.show(id, staff.get());
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("payment-officer")
    @Operation(
            summary = "Approve a payment run",
            description =
                    "Another officer than the one who asked for it. Each payment is looked at once more; what was withdrawn,"
                            + " repudiated or redirected meanwhile is dropped. Ask for the run until it is ORDERED.")
    @APIResponse(responseCode = "202", description = "Being ordered")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<Void> approvePaymentRun(@PathParam("id") UUID id) {
        audit.watchWork(staff.get(), StaffAct.PAYMENT_RUN_APPROVAL_REFUSED, id, () -> runs.approve(id, staff.get()));
        return accepted(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed("payment-officer")
    @Operation(
            summary = "Cancel a payment run",
            description = "Any officer, until it is approved. Its payments can be collected again.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void cancelPaymentRun(@PathParam("id") UUID id) {
        audit.watchWork(staff.get(), StaffAct.PAYMENT_RUN_CANCELLATION_REFUSED, id, () -> runs.cancel(id, staff.get()));
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed("payment-officer")
    @Operation(
            summary = "The file for the bank",
            description = "ISO 20022, pain.001.001.09: the same octets whenever it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The payment order",
            content =
                    @Content(
                            mediaType = "application/xml",
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 100_000_000)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public StreamingOutput showPaymentFile(@PathParam("id") UUID id) {
        byte[] compressed =
                audit.watchWork(staff.get(), StaffAct.PAYMENT_FILE_READ_REFUSED, id, () -> runs.file(id, staff.get()));
        return out -> new GZIPInputStream(new ByteArrayInputStream(compressed)).transferTo(out);
    }

    private static RestResponse<Void> accepted(UUID id) {
        return ResponseBuilder.<Void>create(202)
                .location(URI.create("/payment-runs/" + id))
                .build();
    }
}
