package it.sportello.pin.promotion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinCode;
import it.sportello.pin.PinProblem;
import it.sportello.pin.credential.CredentialView;
import it.sportello.pin.guess.Guessed;
import it.sportello.pin.guess.Trial;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.limit.ClientAddress;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The holder's PIN becomes dispositive. A repeated click finds it so, and no key is needed. */
@Path("/me/pin-promotion")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PromotionResource {

    private final PromotionService promotions;
    private final CurrentCitizen citizen;

    PromotionResource(PromotionService promotions, CurrentCitizen citizen) {
        this.promotions = promotions;
        this.citizen = citizen;
    }

    @POST
    @LeastLevel(value = CredentialLevel.DISPOSITIVE, maxAge = LeastLevel.FRESH, beyondPin = true)
    @Operation(
            operationId = "promotePin",
            summary = "Make one's own PIN dispositive",
            description =
                    "By who signed in with SPID, CIE or CNS at most 5 minutes ago, and knows the personal PIN. From"
                            + " the next sign-in with it on it opens everything; applications that waited for it go on."
                            + " No PIN, wrong, expired and blocked answer alike.")
    @APIResponse(responseCode = "200", description = "The PIN as it is now")
    public CredentialView promotePin(@NotNull @Valid NewPromotion form, @Context HttpServerRequest request) {
        Trial trial = new Trial(citizen.get().taxCode(), ClientAddress.of(request), Set.of(Guessed.SIGN_IN));
        return CredentialView.promoted(
                promotions.promote(trial, readPin(form)).orElseThrow(PromotionResource::refused));
    }

    /** What cannot be a PIN is told: everybody can check that without us. */
    private static PinCode readPin(NewPromotion form) {
        return PinCode.parse(Objects.requireNonNull(form.pin()))
                .filter(typed -> !typed.hasBothHalves())
                .orElseThrow(() -> new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                        .withErrors(List.of(new FieldError("/pin", "is not a PIN of 8 characters"))));
    }

    private static ProblemException refused() {
        return new ProblemException(
                PinProblem.PIN_REFUSED, "Check what you typed; after some failures only waiting helps");
    }
}
