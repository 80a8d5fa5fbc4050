package it.sportello.application.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.change.ChangeService;
import it.sportello.application.credential.CredentialService;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's word on whether they filed what a half, or a PIN revoked since, was used for. Saying it twice is well. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class OwnershipResource {

    private final CredentialService credentials;
    private final ChangeService changes;
    private final SubmissionService submissions;
    private final CurrentCitizen citizen;

    OwnershipResource(
            CredentialService credentials,
            ChangeService changes,
            SubmissionService submissions,
            CurrentCitizen citizen) {
        this.credentials = credentials;
        this.changes = changes;
        this.submissions = submissions;
        this.citizen = citizen;
    }

    @POST
    @Path("/{id}/confirmation")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            summary = "Confirm that one filed it",
            description =
                    "For an application filed with the first half of a PIN alone, or with a PIN that was revoked since. "
                            + "It then waits for the full PIN no longer, goes on if the new one is dispositive, and "
                            + "cannot be repudiated any more. Who signed in with the revoked PIN signs in again.")
    @APIResponse(responseCode = "200", description = "The application as it stands now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ApplicationView confirmApplication(@PathParam("id") UUID id) {
        Citizen applicant = citizen.get();
        credentials.confirm(applicant, id);
        return submissions.show(applicant, id);
    }

    @POST
    @Path("/{id}/repudiation")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            summary = "Say that somebody else filed it",
            description =
                    "For an application filed with the first half of a PIN alone, also when the PIN was activated "
                            + "with that half, or with a PIN that was revoked since. It makes room for one's own, the half is revoked, and the contact center looks "
                            + "into it.")
    @APIResponse(responseCode = "200", description = "The application as it stands now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ApplicationView repudiateApplication(@PathParam("id") UUID id) {
        Citizen applicant = citizen.get();
        changes.repudiate(applicant, id);
        return submissions.show(applicant, id);
    }
}
