package it.sportello.pin.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.ItalianTime;
import it.sportello.pin.request.form.FormOutcome.Accepted;
import it.sportello.pin.request.form.Intake;
import it.sportello.pin.request.form.NewPinRequest;
import it.sportello.pin.request.form.PinRequestForm;
import it.sportello.pin.request.phone.PhoneRequest;
import it.sportello.pin.request.phone.PhoneRequests;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.idempotency.IdempotencyKey;
import it.sportello.platform.web.idempotency.Idempotent;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for a PIN. Anyone may file one; who holds the id of one may look at it. */
@Path("/pin-requests")
@Tag(name = "PIN requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PinRequestResource {

    private final PinRequestService requests;
    private final PhoneRequests byPhone;
    private final IdempotencyKey idempotencyKey;
    private final Clock clock;

    PinRequestResource(PinRequestService requests, PhoneRequests byPhone, IdempotencyKey idempotencyKey, Clock clock) {
        this.requests = requests;
        this.byPhone = byPhone;
        this.idempotencyKey = idempotencyKey;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "submitPinRequest",
            summary = "Ask for a PIN",
            description =
                    "The answer is the same whoever the tax code belongs to. Its first half comes over the chosen"
                            + " contact, the second one by post; Location tells how far they are. With a token of the staff and"
                            + " the grant of a case it is a request by phone: the caller has read back the code contact_code_id.")
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledRequest.class)))
    @APIResponse(responseCode = "401", ref = "AuthenticationRequired")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public RestResponse<FiledRequest> submitPinRequest(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @NotNull NewPinRequest form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ItalianTime.ZONE);
        Accepted accepted = PinRequestForm.check(form, today).orElseThrow();
        IdempotentRequest once = idempotencyKey.current().orElse(null);
        FiledRequest filed;
        if (byPhone.isStaffCalling()) {
            filed = byPhone.file(new PhoneRequest(accepted, form.contactCodeId(), once), grant);
        } else {
            form.requireNoContactCode();
            filed = requests.file(accepted, Intake.WEB, once).answer();
        }
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
            description = "Whoever knows the id may look: it is random and told to the requester alone. The next step"
                    + " ORDER_LETTER says that the second half did not arrive, by post or on a contact: sign in with the"
                    + " first one and ask for a letter, at /me/pin-letters. CALL_CONTACT_CENTER says that the first half is"
                    + " overdue, or that no letter could leave with the second.")
    @APIResponse(responseCode = "200", description = "The request, its halves and what to do next")
    public PinRequestView showPinRequest(UUID id) {
        return requests.show(id);
    }
}
