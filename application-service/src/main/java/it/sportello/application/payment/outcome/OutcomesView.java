package it.sportello.application.payment.outcome;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report of the bank did, line by line. */
@Schema(name = "PaymentOutcomes", requiredProperties = "items")
record OutcomesView(@Schema(maxItems = OutcomesView.MOST) List<OutcomeLineView> items) {

    /** Of a report, which is taken while its sender waits. */
    static final int MOST = 5_000;

    OutcomesView {
        items = List.copyOf(items);
    }
}
