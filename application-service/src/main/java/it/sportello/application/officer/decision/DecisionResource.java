package it.sportello.application.officer.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.CurrentStaff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One decision on one application that the officer has claimed (A8). */
@Path("/officer/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officers")
public class DecisionResource {

    private final DecisionService decisions;
    private final StaffAudit audit;
    private final CurrentStaff staff;

    DecisionResource(DecisionService decisions, StaffAudit audit, CurrentStaff staff) {
        this.decisions = decisions;
        this.audit = audit;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed("benefit-officer")
    @Operation(
            summary = "Accept or reject an application",
            description = "Only while the caller holds it. The applicant is told, with the reason. Ends the claim.")
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void decideApplication(@PathParam("id") UUID id, @NotNull @Valid NewDecision decision) {
        audit.watch(
                staff.get(),
                StaffAct.APPLICATION_DECISION_REFUSED,
                id,
                () -> decisions.decide(staff.get(), id, decision));
    }
}
