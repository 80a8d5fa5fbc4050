package it.sportello.application.receipt.press;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.application.receipt.FiledFacts;
import it.sportello.application.receipt.ReceiptService;
import it.sportello.application.receipt.edition.BenefitEditions;
import it.sportello.application.receipt.signature.ReceiptClaims;
import it.sportello.application.receipt.signature.ReceiptSignature;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The receipt of one's own application, made when it is asked for (A5). */
@Path("/applications")
@Produces(ReceiptResource.PDF)
@RunOnVirtualThread
@Tag(name = "Applications")
public class ReceiptResource {

    static final String PDF = "application/pdf";

    private final ReceiptService receipts;
    private final BenefitEditions editions;
    private final ReceiptSignature signature;
    private final PressRoom press;
    private final CurrentCitizen citizen;

    ReceiptResource(
            ReceiptService receipts,
            BenefitEditions editions,
            ReceiptSignature signature,
            PressRoom press,
            CurrentCitizen citizen) {
        this.receipts = receipts;
        this.editions = editions;
        this.signature = signature;
        this.press = press;
        this.citizen = citizen;
    }

    @GET
    @Path("/{id}/receipt")
    @LeastLevel(CredentialLevel.SIMPLIFIED)
    @Operation(
            summary = "The receipt of one of one's own applications",
            description =
                    "A tagged PDF in the language that Accept-Language prefers: it, en or de. It says what was filed, "
                            + "whatever happened since; its QR code can be checked by anybody at /receipt-checks.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 1_000_000)))
    public RestResponse<byte[]> showReceipt(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Language language = Language.firstOf(headers.getAcceptableLanguages());
        FiledFacts facts = receipts.read(citizen.get(), id);
        Receipt receipt = new Receipt(
                facts,
                editions.find(facts.benefit(), facts.catalogueVersion()),
                signature.sign(ReceiptClaims.of(facts)),
                language);
        return ResponseBuilder.ok(press.print(receipt))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + receipt.fileName() + "\"")
                .build();
    }
}
