package it.sportello.application.payment.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one line of the bank's report did. */
@Schema(
        name = "PaymentOutcome",
        requiredProperties = {"end_to_end_id", "result"})
record OutcomeLineView(
        @Schema(examples = "SPT-2020-000000123-1", maxLength = 35)
        String endToEndId,

        LineResult result) {}
