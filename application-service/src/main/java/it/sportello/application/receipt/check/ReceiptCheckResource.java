package it.sportello.application.receipt.check;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For anybody who was shown a receipt (A12). */
@Path("/receipt-checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
public class ReceiptCheckResource {

    private final ReceiptCheckService checks;

    ReceiptCheckResource(ReceiptCheckService checks) {
        this.checks = checks;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Check a receipt",
            description = "What is not our receipt, or was changed in a single character, is answered with 200 and "
                    + "valid: false. A valid one proves that and when something was filed, not what became of it.")
    public RestResponse<ReceiptCheckView> checkReceipt(
            @NotNull @Valid NewReceiptCheck shown, @Context HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        return ResponseBuilder.ok(checks.check(requireNonNull(shown.receipt()), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
