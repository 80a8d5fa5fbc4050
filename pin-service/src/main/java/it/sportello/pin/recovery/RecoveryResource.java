package it.sportello.pin.recovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.pin.PinProblem;
import it.sportello.pin.recovery.form.CompletedRecoveryView;
import it.sportello.pin.recovery.form.NewCompletion;
import it.sportello.pin.recovery.form.NewRecovery;
import it.sportello.pin.recovery.form.StartedRecoveryView;
import it.sportello.platform.web.limit.ClientAddress;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Lost personal PINs. Nothing here tells whether a tax code is known: neither what is answered nor how long it takes. */
@Path("/pin-recoveries")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecoveryResource {

    private final RecoveryService recoveries;
    private final CompletionService completions;

    RecoveryResource(RecoveryService recoveries, CompletionService completions) {
        this.recoveries = recoveries;
        this.completions = completions;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "startPinRecovery",
            summary = "Say that a PIN was lost",
            description = "Whose PIN was activated, and who has a mobile number and a mailbox registered for a day at"
                    + " least, is sent a code on each. Everybody else is answered alike, and calls the contact center.")
    @APIResponse(
            responseCode = "202",
            description = "If there is anything to send, it is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartedRecoveryView.class)))
    public RestResponse<StartedRecoveryView> startPinRecovery(
            @NotNull @Valid NewRecovery form, @Context HttpServerRequest request) {
        UUID id = recoveries.order(form.read(), ClientAddress.of(request));
        return ResponseBuilder.<StartedRecoveryView>accepted()
                .location(URI.create("/pin-recoveries/" + id + "/completion"))
                .entity(new StartedRecoveryView(id))
                .build();
    }

    @POST
    @Path("/{id}/completion")
    @PermitAll
    @Operation(
            operationId = "completePinRecovery",
            summary = "Type both codes",
            description =
                    "The lost PIN is dead then, with whatever it had signed in. A new initial PIN goes out, one half"
                            + " to each of the two contacts, and gives an ordinary PIN when it is activated. Whatever is wrong"
                            + " answers alike.")
    @APIResponse(
            responseCode = "202",
            description = "Both halves are on their way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompletedRecoveryView.class)))
    public RestResponse<CompletedRecoveryView> completePinRecovery(
            @PathParam("id") UUID id, @NotNull @Valid NewCompletion typed, @Context HttpServerRequest request) {
        UUID requestId =
                completions.complete(id, typed, ClientAddress.of(request)).orElseThrow(RecoveryResource::refused);
        return ResponseBuilder.<CompletedRecoveryView>accepted()
                .location(URI.create("/pin-requests/" + requestId))
                .entity(new CompletedRecoveryView(requestId))
                .build();
    }

    private static ProblemException refused() {
        return new ProblemException(
                PinProblem.RECOVERY_REFUSED, "Check both codes; after five tries, or too late, only new ones help");
    }
}
