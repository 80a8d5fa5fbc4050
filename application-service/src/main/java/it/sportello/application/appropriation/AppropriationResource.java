package it.sportello.application.appropriation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A parent takes the accepted bonus into their family booklet. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Applications")
public class AppropriationResource {

    private final AppropriationService appropriations;
    private final CurrentCitizen citizen;

    AppropriationResource(AppropriationService appropriations, CurrentCitizen citizen) {
        this.appropriations = appropriations;
        this.citizen = citizen;
    }

    @POST
    @Path("/{id}/appropriation")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            summary = "Appropriate an accepted bonus",
            description =
                    "Within 15 calendar days of the notice of acceptance. Who asked in time has asked in time, however "
                            + "long the platform takes to answer; asking again meanwhile changes nothing. Who has no booklet there "
                            + "is told so, and can ask again with one while there is time.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the status tells what becomes of it",
            headers =
                    @Header(
                            name = "Location",
                            description = "The status",
                            schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 500)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AppropriationView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<AppropriationView> appropriateApplication(@PathParam("id") UUID id) {
        AppropriationView view = appropriations.request(citizen.get(), id);
        return ResponseBuilder.<AppropriationView>accepted()
                .entity(view)
                .location(URI.create("/applications/" + id + "/appropriation"))
                .build();
    }

    @GET
    @Path("/{id}/appropriation")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(summary = "What became of the appropriation", description = "404 also when nobody asked for it yet.")
    public AppropriationView showAppropriation(@PathParam("id") UUID id) {
        return appropriations.show(citizen.get(), id);
    }
}
