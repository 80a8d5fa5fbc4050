package it.sportello.application.payment.outcome;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.payment.outcome.Outcome.Meaning;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what the bank says, some payments in a transaction. What was said before changes nothing. */
@ApplicationScoped
class OutcomeRecorder {

    private final OutcomeRepository payments;
    private final ChangeService changes;
    private final StaffAudit audit;

    OutcomeRecorder(OutcomeRepository payments, ChangeService changes, StaffAudit audit) {
        this.payments = payments;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<OutcomeLineView> record(UUID runId, List<Outcome> outcomes, Staff officer) {
        Map<String, UUID> applications = payments.findApplications(
                runId, outcomes.stream().map(Outcome::endToEndId).toList());
        // In the order of their ids, as everybody who locks several, and not in that of the bank.
        applications.values().forEach(changes::lock);
        return outcomes.stream()
                .map(outcome -> {
                    UUID application = applications.get(outcome.endToEndId());
                    LineResult result =
                            application == null ? LineResult.UNKNOWN : record(runId, outcome, application, officer);
                    return new OutcomeLineView(outcome.endToEndId(), result);
                })
                .toList();
    }

    private LineResult record(UUID runId, Outcome outcome, UUID application, Staff officer) {
        BenefitApplication locked = changes.lock(application);
        LineResult result = result(payments.state(runId, outcome.endToEndId()), outcome.meaning(), locked.status());
        switch (result) {
            case PAID -> settle(runId, outcome, locked, ChangeKind.PAID, Author.staff(officer.subject()));
            case RETURNED -> settle(runId, outcome, locked, ChangeKind.PAYMENT_RETURNED, returned(officer, outcome));
            case REPUDIATED ->
                payments.settle(runId, outcome.endToEndId(), outcome.meaning().name(), outcome.reason());
            case UNCHANGED, UNDER_WAY, CONTRADICTED, UNKNOWN -> {}
        }
        audit.record(officer.subject(), StaffAct.PAYMENT_OUTCOME_NOTED, locked.personId(), runId, result.name());
        return result;
    }

    /** @param state of the payment, as {@code status} is that of its application */
    static LineResult result(String state, Meaning meaning, ApplicationStatus status) {
        if (meaning == Meaning.UNDER_WAY) {
            return LineResult.UNDER_WAY;
        }
        if (state.equals(meaning.name())) {
            return LineResult.UNCHANGED;
        }
        if (!state.equals("ORDERED")) {
            return LineResult.CONTRADICTED;
        }
        return switch (status) {
            case PAYMENT_ORDERED -> meaning == Meaning.PAID ? LineResult.PAID : LineResult.RETURNED;
            case REPUDIATED -> LineResult.REPUDIATED;
            default -> LineResult.CONTRADICTED;
        };
    }

    private void settle(UUID runId, Outcome outcome, BenefitApplication application, ChangeKind kind, Author author) {
        payments.settle(runId, outcome.endToEndId(), outcome.meaning().name(), outcome.reason());
        changes.make(kind, application, author);
    }

    /** In words that the applicant reads. */
    private static Author returned(Staff officer, Outcome outcome) {
        return outcome.reason() == null
                ? Author.staff(officer.subject())
                : Author.staff(officer, "Codice della banca: " + outcome.reason());
    }
}
