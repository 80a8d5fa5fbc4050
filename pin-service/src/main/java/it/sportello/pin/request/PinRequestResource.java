package it.sportello.pin.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.request.form.Declaration;
import it.sportello.pin.request.form.FormOutcome;
import it.sportello.pin.request.form.NewPinRequest;
import it.sportello.pin.request.form.PinRequestForm;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests for a PIN. Anyone may file one; who holds the id of one may look at it. */
@Path("/pin-requests")
@Tag(name = "PIN requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PinRequestResource {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final PinRequestService requests;
    private final IdempotencyKey idempotencyKey;
    private final Clock clock;

    PinRequestResource(PinRequestService requests, IdempotencyKey idempotencyKey, Clock clock) {
        this.requests = requests;
        this.idempotencyKey = idempotencyKey;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "submitPinRequest",
            summary = "Ask for a PIN",
            description = "The answer is the same whoever the tax code belongs to. Its first half comes over the chosen"
                    + " contact, the second one by post; Location tells how far they are.")
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledRequest.class)))
    public RestResponse<FiledRequest> submitPinRequest(@NotNull NewPinRequest form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ITALY);
        FiledRequest filed = switch (PinRequestForm.check(form, today)) {
            case FormOutcome.Accepted(Declaration declared) ->
                requests.file(declared, idempotencyKey.current().orElse(null));
            case FormOutcome.Rejected rejected ->
                throw new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                        .withErrors(rejected.errors());
        };
        return RestResponse.ResponseBuilder.<FiledRequest>create(RestResponse.Status.ACCEPTED, filed)
                .location(URI.create("/pin-requests/" + filed.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "showPinRequest",
            summary = "How a request stands",
            description = "Whoever knows the id may look: it is random and told to the requester alone.")
    @APIResponse(responseCode = "200", description = "The request, its halves and what to do next")
    public PinRequestView showPinRequest(UUID id) {
        return requests.show(id);
    }
}
