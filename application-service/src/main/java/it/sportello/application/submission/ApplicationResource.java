package it.sportello.application.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.admission.Refusal;
import it.sportello.application.form.NewApplication;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The citizen's own applications. Somebody else's do not exist here (A9). */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class ApplicationResource {

    private final SubmissionService submissions;
    private final CurrentCitizen citizen;
    private final IdempotencyKey idempotencyKey;

    ApplicationResource(SubmissionService submissions, CurrentCitizen citizen, IdempotencyKey idempotencyKey) {
        this.submissions = submissions;
        this.citizen = citizen;
        this.idempotencyKey = idempotencyKey;
    }

    @POST
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Idempotent
    @Operation(
            summary = "File an application for oneself",
            description =
                    "Benefits that are not simplified answer SIMPLIFIED with the step-up challenge, and are filed "
                            + "SUSPENDED at ORDINARY. Which conditions of the benefit are not met is told in the "
                            + "language that Accept-Language prefers: it, en or de.")
    @APIResponse(
            responseCode = "201",
            description = "Filed and numbered; a repetition with the same Idempotency-Key gets the same answer",
            headers =
                    @Header(
                            name = "Location",
                            description = "The application",
                            schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 500)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<ApplicationView> submitApplication(@NotNull NewApplication form, @Context HttpHeaders headers) {
        Submission submission =
                submissions.file(form, citizen.get(), idempotencyKey.current().orElse(null));
        return switch (submission) {
            case Submission.Filed(FiledApplication application) -> created(ApplicationView.asFiled(application));
            case Submission.Refused(Refusal refusal) ->
                throw refusal.problem(Language.firstOf(headers.getAcceptableLanguages()));
        };
    }

    @GET
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "One's own applications, latest first",
            description = "SIMPLIFIED sees those filed with the same issue of the first half.")
    public Page<ApplicationView> listApplications(
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit) {
        return submissions.list(citizen.get(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "One of one's own applications",
            description = "404 also for somebody else's, and for one above the caller's level.")
    public ApplicationView showApplication(@PathParam("id") UUID id) {
        return submissions.show(citizen.get(), id);
    }

    private static RestResponse<ApplicationView> created(ApplicationView application) {
        return ResponseBuilder.<ApplicationView>created(URI.create("/applications/" + application.id()))
                .entity(application)
                .build();
    }
}
