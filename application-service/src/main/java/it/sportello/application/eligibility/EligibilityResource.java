package it.sportello.application.eligibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.catalogue.Benefit;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Before anything is filed: would it be accepted? */
@Path("/benefits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Benefits")
public class EligibilityResource {

    private final EligibilityService eligibility;
    private final CurrentCitizen citizen;

    EligibilityResource(EligibilityService eligibility, CurrentCitizen citizen) {
        this.eligibility = eligibility;
        this.citizen = citizen;
    }

    @POST
    @Path("/{code}/eligibility-checks")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "Which conditions of a benefit hold on what one has answered so far, and which exclude",
            description = "Nothing is stored. Benefits that are not simplified answer SIMPLIFIED with the step-up "
                    + "challenge. Texts are in the language that Accept-Language prefers: it, en or de.")
    public RestResponse<EligibilityView> checkEligibility(
            @Parameter(
                            example = "AGRICULTURE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Benefit.CODE,
                                            minLength = 2,
                                            maxLength = 40))
                    @PathParam("code")
                    String code,
            @NotNull NewEligibilityCheck facts,
            @Context HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        EligibilityView view = EligibilityView.of(code, eligibility.check(citizen.get(), code, facts), language);
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .build();
    }
}
