package it.sportello.application.receipt.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.receipt.signature.ReceiptClaims;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a receipt proves. One that proves nothing is {@code valid: false} alone, for whatever reason. */
@Schema(name = "ReceiptCheck", requiredProperties = "valid")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptCheckView(
        @Schema(description = "Whether we gave out this receipt, and for what is still filed under its number")
        boolean valid,

        @Schema(examples = "SPT-2020-000000123", pattern = "^SPT-[0-9]{4}-[0-9]{9}$", maxLength = 18) @Nullable
        String protocolNumber,

        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40) @Nullable
        String benefit,

        @Schema(examples = "Allowance for fixed-term farm workers", maxLength = 200) @Nullable
        String benefitName,

        @Nullable Instant filedAt,

        @Schema(examples = "F*** F***", maxLength = 20, description = "Initials of who filed it, for themself")
        @Nullable
        String holder,

        @Schema(
                examples = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
                pattern = "^[A-Za-z0-9_-]{43}$",
                maxLength = 43,
                description = "SHA-256 of the file facts.json that is attached to the receipt, base64url")
        @Nullable
        String factsHash) {

    static final ReceiptCheckView INVALID = new ReceiptCheckView(false, null, null, null, null, null, null);

    static ReceiptCheckView of(ReceiptClaims claims, String benefitName) {
        return new ReceiptCheckView(
                true,
                claims.protocolNumber(),
                claims.benefit(),
                benefitName,
                claims.filedAt(),
                claims.holder(),
                claims.factsHash());
    }
}
