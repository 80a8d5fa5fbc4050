package it.sportello.application.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.catalogue.Benefit;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.Precondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The citizen's own drafts, one for each benefit. */
@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Drafts")
public class DraftResource {

    private final DraftService drafts;
    private final CurrentCitizen citizen;

    DraftResource(DraftService drafts, CurrentCitizen citizen) {
        this.drafts = drafts;
        this.citizen = citizen;
    }

    @GET
    @Path("/{benefit}")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "What one has typed so far",
            description =
                    "SIMPLIFIED sees what was saved with the same issue of the first half, of simplified benefits.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with what is still wrong with it",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> showDraft(
            @PathParam("benefit")
                    @Parameter(
                            example = "AGRICULTURE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Benefit.CODE,
                                            minLength = 2,
                                            maxLength = 40))
                    String benefit,
            @Context HttpHeaders headers) {
        return answer(drafts.show(citizen.get(), benefit), headers);
    }

    @PUT
    @Path("/{benefit}")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "Save what one has typed so far",
            description =
                    "For 30 days from the last time. It may be incomplete and wrong: the answer says in what, and which "
                            + "conditions of the benefit are not met, in the language that Accept-Language prefers.")
    @APIResponse(
            responseCode = "201",
            description = "Saved; there was none before",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Saved in the place of the version that If-Match names",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<DraftView> saveDraft(
            @PathParam("benefit")
                    @Parameter(
                            example = "AGRICULTURE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Benefit.CODE,
                                            minLength = 2,
                                            maxLength = 40))
                    String benefit,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the version that it replaces; needed where there is one",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
                    @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(
                            description = "* saves it only where there is none",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10))
                    @Nullable
                    String ifNoneMatch,
            @NotNull @Valid NewDraft draft,
            @Context HttpHeaders headers) {
        return answer(drafts.save(citizen.get(), benefit, draft, Precondition.of(ifMatch, ifNoneMatch)), headers);
    }

    @DELETE
    @Path("/{benefit}")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(summary = "Throw it away", description = "With If-Match only the version that it names.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void discardDraft(
            @PathParam("benefit")
                    @Parameter(
                            example = "AGRICULTURE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Benefit.CODE,
                                            minLength = 2,
                                            maxLength = 40))
                    String benefit,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the version that is thrown away",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
                    @Nullable
                    String ifMatch) {
        drafts.discard(citizen.get(), benefit, Precondition.of(ifMatch, null));
    }

    private static RestResponse<DraftView> answer(DraftService.Kept kept, HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        return ResponseBuilder.create(
                        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        DraftView.of(kept, language))
                .tag(new EntityTag(kept.draft().version().toString()))
                .build();
    }
}
