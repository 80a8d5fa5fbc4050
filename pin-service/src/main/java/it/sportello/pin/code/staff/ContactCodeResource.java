package it.sportello.pin.code.staff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.staff.guard.Attempt;
import it.sportello.pin.staff.guard.StaffActs;
import it.sportello.platform.security.grant.CaseGrant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Codes that a caller reads back to an agent. The agent never sees one but from the caller. */
@Path("/staff/contact-codes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff")
public class ContactCodeResource {

    private final ContactCodeService codes;
    private final StaffActs acts;

    ContactCodeResource(ContactCodeService codes, StaffActs acts) {
        this.codes = codes;
        this.acts = acts;
    }

    @POST
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            operationId = "orderContactCode",
            summary = "Send a code to the caller's contact",
            description =
                    "In a case for a request by phone or a remote identification alone. A minute between two codes"
                            + " to one contact, and five a day. Audited.")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SentCodeView.class)))
    public RestResponse<SentCodeView> orderContactCode(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @NotNull @Valid NewContactCode asked) {
        SentCodeView sent = acts.perform(
                Attempt.inCase("contact-code", grant), (member, opened) -> codes.send(member, opened, asked));
        return RestResponse.status(RestResponse.Status.ACCEPTED, sent);
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            operationId = "confirmContactCode",
            summary = "Hold what the caller read back against the code",
            description =
                    "Right or wrong, five times at most; an unknown code, one of another case and one that ran out"
                            + " are wrong. Audited.")
    public ReadBackView confirmContactCode(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id,
            @NotNull @Valid NewReadBack confirmation) {
        return acts.perform(
                Attempt.inCase("contact-code-confirmation", grant),
                (member, opened) -> codes.confirm(member, opened, id, confirmation));
    }
}
