package it.sportello.application.staff;

import static it.sportello.application.staff.Office.BENEFITS;
import static it.sportello.application.staff.Office.PAYMENTS;

import java.util.Locale;

/**
 * What members of the staff do and read here, as the audit writes it. The audit keeps its words for years and citizens
 * ask for them: none is renamed or taken away.
 */
public enum StaffAct {
    /** A row of the queue, which shows nothing of its applicant. */
    APPLICATION_LISTED(BENEFITS),
    APPLICATION_CLAIMED(BENEFITS),
    APPLICATION_CLAIM_REFUSED(BENEFITS),
    APPLICATION_RELEASED(BENEFITS),
    APPLICATION_RELEASE_REFUSED(BENEFITS),
    APPLICATION_READ(BENEFITS),
    APPLICATION_READ_REFUSED(BENEFITS),
    APPLICATION_ACCEPTED(BENEFITS),
    APPLICATION_REJECTED(BENEFITS),
    APPLICATION_DECISION_REFUSED(BENEFITS),
    /** A second officer agreed to the file in which it was decided. */
    APPLICATION_DECISION_APPROVED(BENEFITS),

    DECISIONS_SUBMITTED(BENEFITS),
    DECISIONS_READ(BENEFITS),
    DECISIONS_READ_REFUSED(BENEFITS),
    DECISIONS_APPROVED(BENEFITS),
    DECISIONS_APPROVAL_REFUSED(BENEFITS),

    PAYMENT_RUN_REQUESTED(PAYMENTS),
    PAYMENT_RUNS_LISTED(PAYMENTS),
    PAYMENT_RUN_READ(PAYMENTS),
    PAYMENT_RUN_APPROVED(PAYMENTS),
    PAYMENT_RUN_APPROVAL_REFUSED(PAYMENTS),
    PAYMENT_RUN_CANCELLED(PAYMENTS),
    PAYMENT_RUN_CANCELLATION_REFUSED(PAYMENTS),
    PAYMENT_FILE_READ(PAYMENTS),
    PAYMENT_FILE_READ_REFUSED(PAYMENTS),
    PAYMENT_REPORT_TAKEN(PAYMENTS),
    PAYMENT_REPORT_REFUSED(PAYMENTS),
    /** One payment of a run. */
    PAYMENT_ORDERED(PAYMENTS),
    PAYMENT_OUTCOME_NOTED(PAYMENTS);

    private final Office office;

    StaffAct(Office office) {
        this.office = office;
    }

    /** @param word as the audit has it */
    public static StaffAct of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Kebab-case: {@code application-claimed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Office office() {
        return office;
    }
}
