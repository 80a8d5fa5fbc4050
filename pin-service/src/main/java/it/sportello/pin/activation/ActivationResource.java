package it.sportello.pin.activation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.PinProblem;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.guess.Trial;
import it.sportello.platform.web.limit.ClientAddress;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first use of a whole PIN. Its answer carries a secret: it is kept nowhere, and no Idempotency-Key gives it again. */
@Path("/pin-activations")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActivationResource {

    private final ActivationService activations;

    ActivationResource(ActivationService activations) {
        this.activations = activations;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "activatePin",
            summary = "Exchange both halves for a personal PIN",
            description = "The personal PIN replaces the initial one and is shown this once. If the answer is lost, ask"
                    + " again: until the first sign-in, for 15 minutes at most, another one is made. Unknown, wrong,"
                    + " blocked and expired answer alike.")
    @APIResponse(responseCode = "200", description = "The personal PIN")
    public ActivatedPinView activatePin(@NotNull @Valid NewActivation form, @Context HttpServerRequest request) {
        Trial trial = new Trial(readTaxCode(form), ClientAddress.of(request), EnumSet.allOf(Guessed.class));
        return ActivatedPinView.of(activations.activate(trial, readPin(form)).orElseThrow(ActivationResource::refused));
    }

    /** What cannot be a tax code or a PIN is told: everybody can check that without us. */
    private static FiscalCode readTaxCode(NewActivation form) {
        String typed = Objects.requireNonNull(form.taxCode());
        if (FiscalCode.findDefect(typed).isPresent()) {
            throw unreadable("/tax_code", "is not a tax code");
        }
        return FiscalCode.parse(typed);
    }

    private static PinCode readPin(NewActivation form) {
        return PinCode.parse(Objects.requireNonNull(form.pin()))
                .filter(PinCode::hasBothHalves)
                .orElseThrow(() -> unreadable("/pin", "is not a PIN of 16 characters"));
    }

    private static ProblemException unreadable(String pointer, String detail) {
        return new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                .withErrors(List.of(new FieldError(pointer, detail)));
    }

    private static ProblemException refused() {
        return new ProblemException(
                PinProblem.PIN_REFUSED, "Check what you typed; after some failures only waiting helps");
    }
}
