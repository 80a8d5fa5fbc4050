package it.sportello.application.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.catalogue.BenefitView.BenefitList;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The public catalogue, in the language the client prefers. */
@Path("/benefits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Benefits")
public class BenefitResource {

    private static final int MAX_AGE_SECONDS = 300;

    private final Catalogue catalogue;

    BenefitResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Cache(maxAge = MAX_AGE_SECONDS)
    @Operation(
            summary = "All benefits that can be claimed here",
            description = "Names are in the language that Accept-Language prefers: it, en or de.")
    public RestResponse<BenefitList> listBenefits(@Context HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        return spoken(
                language,
                new BenefitList(catalogue.benefits().stream()
                        .map(benefit -> BenefitView.of(benefit, language))
                        .toList()));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Cache(maxAge = MAX_AGE_SECONDS)
    @Operation(
            summary = "One benefit and the declaration it asks for",
            description = "The declaration of an application must be valid against declaration_schema.")
    public RestResponse<BenefitView> showBenefit(
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
            @Context HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        return catalogue
                .find(code)
                .map(benefit -> spoken(language, BenefitView.of(benefit, language)))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such benefit"));
    }

    private static <T> RestResponse<T> spoken(Language language, T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
