package it.sportello.pin.revocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The holder takes their PIN back. A repeated click finds nothing left, so no key is needed. */
@Path("/me/pin-revocation")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevocationResource {

    private final RevocationService revocations;
    private final CurrentCitizen citizen;

    RevocationResource(RevocationService revocations, CurrentCitizen citizen) {
        this.revocations = revocations;
        this.citizen = citizen;
    }

    @POST
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "revokePin",
            summary = "Revoke one's own PIN",
            description =
                    "PIN, halves on their way and sessions end. Access tokens end by themselves, ten minutes later at"
                            + " most. It cannot be undone: a new PIN is asked for.")
    @APIResponse(responseCode = "204", description = "Nothing of it opens anything any more")
    public void revokePin() {
        revocations.revokeOwn(citizen.get());
    }
}
