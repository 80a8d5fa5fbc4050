package it.sportello.pin.letter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Letters with the second half. A repeated click finds that one was ordered already, so no key is needed. */
@Path("/me/pin-letters")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PinLetterResource {

    private final PinLetterService letters;
    private final CurrentCitizen citizen;

    PinLetterResource(PinLetterService letters, CurrentCitizen citizen) {
        this.letters = letters;
        this.citizen = citizen;
    }

    @POST
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            operationId = "orderPinLetter",
            summary = "Ask for the letter again",
            description = "A new second half goes to the address in the register; the one sent before, in a letter or"
                    + " to a contact, opens nothing any more. Four letters in 30 days, 24 hours between two. The PIN of a"
                    + " remote identification is then activated as an ordinary one.")
    @APIResponse(
            responseCode = "202",
            description = "It goes out with the next batch",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderedLetterView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<OrderedLetterView> orderPinLetter() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, letters.order(citizen.get()));
    }
}
