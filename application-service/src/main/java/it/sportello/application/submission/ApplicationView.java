package it.sportello.application.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.form.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as its applicant sees it. */
@Schema(
        name = "Application",
        requiredProperties = {"id", "protocol_number", "benefit", "status", "filed_at", "pending", "payment"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        UUID id,

        @Schema(examples = "SPT-2020-000000123", pattern = "^SPT-[0-9]{4}-[0-9]{9}$", maxLength = 18)
        String protocolNumber,

        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String benefit,

        ApplicationStatus status,
        Instant filedAt,

        @Schema(
                maxItems = 3,
                description =
                        "What the applicant still has to do. CONFIRMATION: to say whether they filed it, because it "
                                + "was filed with another first half than the one their PIN was activated with, or "
                                + "waited for a PIN that was revoked.")
        List<PendingStep> pending,

        PaymentView payment,

        @Schema(
                description =
                        "Last day to ask for a review, once the applicant was told of the rejection; absent after a review")
        @Nullable
        LocalDate reviewUntil,

        @Schema(description = "Last day to appropriate it, while it waits for that and the applicant was told")
        @Nullable
        LocalDate appropriateBy) {

    /** Where the money goes; the account is masked. */
    @Schema(name = "Payment", requiredProperties = "cash_at_post_office")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentView(
            @Schema(examples = "IT** **** 3456", maxLength = 20) @Nullable
            String iban,

            boolean cashAtPostOffice) {

        static PaymentView of(Payment payment) {
            return switch (payment) {
                case Payment.ToAccount(var iban) -> new PaymentView(iban.masked(), false);
                case Payment.CashAtPostOffice _ -> new PaymentView(null, true);
            };
        }
    }

    /** The first answer, however often it is given and whatever happened since. */
    static ApplicationView asFiled(FiledApplication application) {
        return in(application.atFiling(), application);
    }

    static ApplicationView current(FiledApplication application) {
        return in(application.now(), application);
    }

    private static ApplicationView in(FiledApplication.State state, FiledApplication application) {
        return new ApplicationView(
                application.id(),
                application.protocolNumber(),
                application.benefit(),
                state.status(),
                application.filedAt(),
                PendingStep.of(state),
                PaymentView.of(state.payment()),
                state.reviewUntil(),
                state.toAppropriate() == null ? null : state.toAppropriate().lastDay());
    }
}
