package it.sportello.application.payment.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.CurrentStaff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank tells of a run's payments (A8). */
@Path("/payment-runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment runs")
public class OutcomeResource {

    private final OutcomeService outcomes;
    private final StaffAudit audit;
    private final CurrentStaff staff;

    OutcomeResource(OutcomeService outcomes, StaffAudit audit, CurrentStaff staff) {
        this.outcomes = outcomes;
        this.audit = audit;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/outcomes")
    @Consumes(MediaType.APPLICATION_XML)
    @RolesAllowed("payment-officer")
    @Operation(
            summary = "Tell what the bank says",
            description =
                    "A payment status report (ISO 20022, pain.002) about this run's file, as far as it names single payments:"
                            + " ACSC and ACCC are paid, RJCT came back. At most 5000 of them and 4 MiB: a"
                            + " longer one has to be split. The same report again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 4_194_304)))
    @APIResponse(
            responseCode = "200",
            description = "What each line did",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutcomesView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public OutcomesView notePaymentOutcomes(@PathParam("id") UUID id, @NotNull byte[] report) {
        return audit.watchWork(
                staff.get(), StaffAct.PAYMENT_REPORT_REFUSED, id, () -> outcomes.take(id, report, staff.get()));
    }
}
