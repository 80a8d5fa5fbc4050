package it.sportello.application.receipt.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands in the QR code of a receipt. */
@Schema(name = "NewReceiptCheck")
record NewReceiptCheck(
        @Schema(
                required = true,
                description = "Compact JWS, exactly as the QR code has it",
                examples = "eyJ0eXAiOiJyZWNlaXB0K2p3cyIsImFsZyI6IkVkRFNBIn0.e30.AAAA")
        @NotNull
        @Size(min = 1, max = MOST)
        @Nullable
        String receipt) {

    /** Four times what a receipt needs. */
    static final int MOST = 2048;
}
