package it.sportello.application.payment.run;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment run as it was asked for, with what was left open filled in. */
record CheckedRun(@Nullable String benefit, LocalDate executionDate, int maxPayments) {

    /** Banks take orders some weeks ahead, and no further. */
    private static final int DAYS_AHEAD = 30;

    CheckedRun {
        requireNonNull(executionDate, "executionDate");
    }

    static CheckedRun of(NewPaymentRun asked, LocalDate today) {
        LocalDate day = requireNonNull(asked.executionDate(), "executionDate");
        if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw CommonProblem.INVALID_CONTENT
                    .problem()
                    .withErrors(List.of(new FieldError(
                            "/execution_date", "is not between today and " + DAYS_AHEAD + " days ahead")));
        }
        return new CheckedRun(
                asked.benefit(), day, asked.maxPayments() == null ? NewPaymentRun.MOST : asked.maxPayments());
    }
}
