package it.sportello.contactcenter.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.form.NewAnswer;
import it.sportello.contactcenter.casework.form.NewApproval;
import it.sportello.contactcenter.casework.form.NewOutcome;
import it.sportello.contactcenter.casework.form.VerificationView;
import it.sportello.platform.security.CurrentStaff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents do in a case: verify the caller, decide, approve (K1, K2, K6). */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseActResource {

    private final VerificationService verification;
    private final OutcomeService outcomes;
    private final CaseAudit audit;
    private final CurrentStaff staff;

    CaseActResource(VerificationService verification, OutcomeService outcomes, CaseAudit audit, CurrentStaff staff) {
        this.verification = verification;
        this.outcomes = outcomes;
        this.audit = audit;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/verification-steps")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "One answer of the caller",
            description = "Compared with the register. Right or wrong is told at the end of the script alone; three "
                    + "failures lock the person for 24 hours.")
    @APIResponse(
            responseCode = "200",
            description = "How far the caller is",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public VerificationView answerQuestion(@PathParam("id") UUID id, @NotNull @Valid NewAnswer answer) {
        return audit.watch(staff.get(), "answer", id, () -> verification.answer(staff.get(), id, answer));
    }

    @DELETE
    @Path("/{id}/verification-lock")
    @RolesAllowed("supervisor")
    @Operation(
            summary = "Let the caller try again",
            description = "A supervisor does this after calling the registered number.")
    public void liftVerificationLock(@PathParam("id") UUID id) {
        audit.watch(staff.get(), "lift", id, () -> verification.lift(staff.get(), id));
    }

    @POST
    @Path("/{id}/outcome")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "End a case, or call again",
            description =
                    "A changed contact waits for another agent; UNREACHABLE ends the case with the third call. Ask the"
                            + " caller for the contacts of the request before ADDRESS_CONFIRMED: the first half goes there.")
    @APIResponse(
            responseCode = "200",
            description = "The case as the outcome left it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CaseView decideCase(@PathParam("id") UUID id, @NotNull @Valid NewOutcome outcome) {
        return audit.watch(staff.get(), "decision", id, () -> outcomes.decide(staff.get(), id, outcome));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Approve a changed contact, or turn it down",
            description = "Another agent than the one who took it; nobody sees the contact itself.")
    @APIResponse(
            responseCode = "200",
            description = "The case, closed or open again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CaseView approveCase(@PathParam("id") UUID id, @NotNull @Valid NewApproval approval) {
        return audit.watch(staff.get(), "approval", id, () -> outcomes.approve(staff.get(), id, approval.approved()));
    }

    @POST
    @Path("/{id}/pin-revocation")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Revoke the verified caller's PIN",
            description =
                    "PIN, halves on their way and sessions end, whatever comes of the case. It cannot be undone: the"
                            + " caller asks for a new PIN.")
    @APIResponse(responseCode = "204", description = "Nothing of it opens anything any more")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void revokeCallersPin(@PathParam("id") UUID id) {
        audit.watch(staff.get(), "pin-revocation", id, () -> outcomes.revokePin(staff.get(), id));
    }
}
