package it.sportello.pin.renewal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.PinProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way on from an expired PIN. Its answer carries a secret: it is kept nowhere, and no Idempotency-Key gives it again. */
@Path("/pin-renewals")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RenewalResource {

    private final RenewalService renewals;

    RenewalResource(RenewalService renewals) {
        this.renewals = renewals;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "renewPin",
            summary = "Exchange an expired personal PIN for a new one",
            description = "With the renewal_ticket that the token endpoint gave for the right but expired PIN, once and"
                    + " within five minutes. Whatever else is presented is refused alike.")
    @APIResponse(responseCode = "200", description = "The personal PIN")
    public RenewedPinView renewPin(@NotNull @Valid NewRenewal form) {
        return RenewalTicket.parse(Objects.requireNonNull(form.renewalTicket()))
                .flatMap(renewals::renew)
                .map(RenewedPinView::of)
                .orElseThrow(() -> new ProblemException(
                        PinProblem.RENEWAL_REFUSED,
                        "Sign in again: who knows the expired PIN is given another ticket"));
    }
}
