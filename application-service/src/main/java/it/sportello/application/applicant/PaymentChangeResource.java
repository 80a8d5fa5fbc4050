package it.sportello.application.applicant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.submission.ApplicationView;
import it.sportello.application.submission.SubmissionService;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an application is paid to (A6). The last word counts: it depends on nothing that another one could have changed. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class PaymentChangeResource {

    private final PaymentChangeService payments;
    private final SubmissionService submissions;
    private final CurrentCitizen citizen;

    PaymentChangeResource(PaymentChangeService payments, SubmissionService submissions, CurrentCitizen citizen) {
        this.payments = payments;
        this.submissions = submissions;
        this.citizen = citizen;
    }

    @PATCH
    @Path("/{id}/payment")
    @Consumes("application/merge-patch+json")
    @LeastLevel(value = CredentialLevel.ORDINARY, maxAge = LeastLevel.FRESH)
    @Operation(
            summary = "Have it paid elsewhere",
            description =
                    "A merge patch of the application's payment, by who signed in at most 5 minutes ago. From cash to an "
                            + "account it has to say cash_at_post_office: false, to cash iban: null. It is told on another contact of "
                            + "the applicant, and payment is held for 48 hours.")
    @APIResponse(responseCode = "200", description = "The application as it stands now")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ApplicationView changePayment(@PathParam("id") UUID id, @NotNull PaymentPatch patch) {
        Citizen applicant = citizen.get();
        payments.change(applicant, id, patch);
        return submissions.show(applicant, id);
    }
}
