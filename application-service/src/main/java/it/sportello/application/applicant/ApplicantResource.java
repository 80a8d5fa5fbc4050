package it.sportello.application.applicant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.submission.ApplicationView;
import it.sportello.application.submission.SubmissionService;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
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

/** The applicant's own say in the life of an application (A8). Saying it twice is well. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class ApplicantResource {

    private final ApplicantService service;
    private final SubmissionService submissions;
    private final CurrentCitizen citizen;

    ApplicantResource(ApplicantService service, SubmissionService submissions, CurrentCitizen citizen) {
        this.service = service;
        this.submissions = submissions;
        this.citizen = citizen;
    }

    @POST
    @Path("/{id}/withdrawal")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "Withdraw it",
            description = "While it is SUBMITTED, SUSPENDED, UNDER_REVIEW or ACCEPTED. It makes room for another one.")
    @APIResponse(responseCode = "200", description = "The application as it stands now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ApplicationView withdrawApplication(@PathParam("id") UUID id) {
        Citizen applicant = citizen.get();
        service.withdraw(applicant, id);
        return submissions.show(applicant, id);
    }

    @POST
    @Path("/{id}/review-request")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            summary = "Ask for a review of a rejection",
            description =
                    "Until review_until: 20 days from the day after its applicant was told. A live application of the "
                            + "same group and period excludes it. What was rejected again is not reviewed again.")
    @APIResponse(responseCode = "200", description = "The application as it stands now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ApplicationView requestReview(@PathParam("id") UUID id, @NotNull @Valid NewReviewRequest request) {
        Citizen applicant = citizen.get();
        service.requestReview(applicant, id, request.reason());
        return submissions.show(applicant, id);
    }
}
