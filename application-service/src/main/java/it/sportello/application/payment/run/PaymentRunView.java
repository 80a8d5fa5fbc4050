package it.sportello.application.payment.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.payment.order.PaymentOrder.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment run as officers see it: figures, and nobody's name. */
@Schema(
        name = "PaymentRun",
        requiredProperties = {
            "id",
            "status",
            "execution_date",
            "requested_at",
            "payments",
            "to_accounts",
            "in_cash",
            "dropped",
            "repetitions",
            "ordered",
            "paid",
            "returned",
            "repudiated"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentRunView(
        UUID id,
        RunStatus status,

        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40) @Nullable
        String benefit,

        LocalDate executionDate,
        Instant requestedAt,
        @Nullable Instant approvedAt,
        SumView payments,
        SumView toAccounts,
        SumView inCash,

        @Schema(description = "What was collected and is not ordered by this run", maxItems = 5)
        List<DroppedView> dropped,

        @Schema(
                description = "Of its payments, those that an earlier run has ordered and that came back",
                minimum = "0",
                maximum = MOST)
        int repetitions,

        @Schema(description = "Ordered, and nothing heard of it", minimum = "0", maximum = MOST)
        int ordered,

        @Schema(minimum = "0", maximum = MOST) int paid,

        @Schema(minimum = "0", maximum = MOST) int returned,

        @Schema(
                minimum = "0",
                maximum = MOST,
                description =
                        "Ordered before their applicants said that somebody else had filed them: ask the bank back")
        int repudiated) {

    private static final String MOST = "50000";

    /** Some payments together. */
    @Schema(
            name = "PaymentSum",
            requiredProperties = {"count", "amount_cents", "currency"})
    record SumView(
            @Schema(minimum = "0", maximum = MOST) int count,

            @Schema(minimum = "0", maximum = "100000000000") long amountCents,

            @Schema(examples = "EUR", pattern = "^[A-Z]{3}$", maxLength = 3)
            String currency) {

        static SumView of(Totals totals) {
            return new SumView(totals.count(), totals.cents(), "EUR");
        }
    }

    @Schema(
            name = "DroppedPayments",
            requiredProperties = {"reason", "count"})
    record DroppedView(
            DropReason reason,
            @Schema(minimum = "1", maximum = MOST) int count) {}

    /** A run in the list of all: which it is, and whether it waits for somebody. */
    @Schema(
            name = "PaymentRunItem",
            requiredProperties = {"id", "status", "execution_date", "requested_at"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            UUID id,
            RunStatus status,

            @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40) @Nullable
            String benefit,

            LocalDate executionDate,
            Instant requestedAt,
            @Nullable Instant approvedAt) {

        static ItemView of(PaymentRun run) {
            return new ItemView(
                    run.id(), run.status(), run.benefit(), run.executionDate(), run.requestedAt(), run.approvedAt());
        }
    }

    static PaymentRunView of(PaymentRun run, RunFigures figures) {
        return new PaymentRunView(
                run.id(),
                run.status(),
                run.benefit(),
                run.executionDate(),
                run.requestedAt(),
                run.approvedAt(),
                SumView.of(figures.payments()),
                SumView.of(figures.in(false)),
                SumView.of(figures.in(true)),
                figures.dropped().entrySet().stream()
                        .map(dropped -> new DroppedView(dropped.getKey(), dropped.getValue()))
                        .toList(),
                figures.repetitions(),
                figures.count("ORDERED"),
                figures.count("PAID"),
                figures.count("RETURNED"),
                figures.repudiated());
    }
}
