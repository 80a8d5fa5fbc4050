package it.sportello.pin.revocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.staff.guard.Attempt;
import it.sportello.pin.staff.guard.StaffActs;
import it.sportello.platform.security.grant.CaseGrant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Revocation through the contact center, for who cannot sign in. */
@Path("/staff/people/{id}/pin-revocation")
@Tag(name = "Staff")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StaffRevocationResource {

    private final StaffRevocationService revocations;
    private final StaffActs acts;

    StaffRevocationResource(StaffRevocationService revocations, StaffActs acts) {
        this.revocations = revocations;
        this.acts = acts;
    }

    @POST
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Revoke a verified caller's PIN",
            description = "PIN, halves on their way and sessions end; the caller is told on their contacts. What was"
                    + " revoked before stays so. Audited.")
    @APIResponse(responseCode = "204", description = "Nothing of it opens anything any more")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void revokePersonsPin(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id) {
        acts.perform(Attempt.on(id, "pin-revocation", grant), (member, opened) -> {
            revocations.revoke(member, opened, id);
            return id;
        });
    }
}
