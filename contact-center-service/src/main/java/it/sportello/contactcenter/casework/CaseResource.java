package it.sportello.contactcenter.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contactcenter.casework.form.CaseView;
import it.sportello.contactcenter.casework.form.OpenedCaseView;
import it.sportello.contactcenter.casework.form.OpenedCaseView.PersonalPart;
import it.sportello.contactcenter.casework.people.PeopleService;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.casework.rule.CaseState;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who works on which case (K5). */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseResource {

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final CaseService cases;
    private final PeopleService people;
    private final CaseAudit audit;
    private final CurrentStaff staff;

    CaseResource(CaseService cases, PeopleService people, CaseAudit audit, CurrentStaff staff) {
        this.cases = cases;
        this.people = people;
        this.audit = audit;
        this.staff = staff;
    }

    @POST
    @Path("/next")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Claim the case that should be worked on next",
            description =
                    "The most urgent kind first, then the oldest. Of several agents each gets another one. What another"
                            + " agent decided and is to be approved comes as AWAITING_APPROVAL.")
    @APIResponse(
            responseCode = "200",
            description = "Claimed for ten minutes, which every further act begins anew; or to be approved",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "204", description = "Nothing is to be done")
    public RestResponse<CaseView> claimNextCase() {
        return cases.claimNext(staff.get()).map(RestResponse::ok).orElseGet(RestResponse::noContent);
    }

    @GET
    @RolesAllowed({"agent", "supervisor"})
    @Operation(summary = "Cases, oldest first", description = "Opaque ids, times and codes; every read is audited.")
    public Page<CaseView> listCases(
            @QueryParam("state") @Parameter(description = "Only cases in this state") @Nullable CaseState state,
            @QueryParam("cursor") @DefaultValue(BEFORE_ALL) @Parameter(description = "next of the page before")
                    UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return cases.list(staff.get(), state, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "One case, with its personal part for who holds it",
            description = "Masked until the caller is verified. Without pin-service the case opens without it.")
    public OpenedCaseView openCase(@PathParam("id") UUID id) {
        HeldCase opened = cases.show(staff.get(), id);
        CaseView view = opened.view();
        if (!opened.held()) {
            return OpenedCaseView.withoutPerson(view, PersonalPart.NOT_CLAIMED);
        }
        CaseGrant grant = new CaseGrant(
                id,
                staff.get().subject(),
                view.personId(),
                view.requestId(),
                view.callerVerified(),
                purposeOf(view.kind()));
        return OpenedCaseView.of(view, audit.watch(staff.get(), "look", id, () -> people.find(grant, view.personId())));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Claim a case",
            description = "For ten minutes, which every further act begins anew; an idle case goes back.")
    @APIResponse(
            responseCode = "200",
            description = "Claimed, now or before",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CaseView claimCase(@PathParam("id") UUID id) {
        return audit.watch(staff.get(), "claim", id, () -> cases.claim(staff.get(), id));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Give a case back",
            description = "A supervisor also takes it from whoever holds it. The next one verifies the caller anew.")
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CaseView releaseCase(@PathParam("id") UUID id) {
        return audit.watch(staff.get(), "release", id, () -> cases.release(staff.get(), id));
    }

    /** Whoever calls a citizen needs the number before knowing who answers. */
    private static String purposeOf(CaseKind kind) {
        return switch (kind) {
            case VALIDATION, ASSISTANCE -> "call-back";
            case FRAUD -> "case-opened";
        };
    }
}
