package it.sportello.application.payment.run;

import static java.util.Objects.requireNonNull;

import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.payment.hold.CandidateService;
import it.sportello.application.payment.hold.PaymentCandidate;
import it.sportello.application.payment.order.PaymentFileService;
import it.sportello.application.payment.run.PaymentItemRepository.Collected;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Orders what was approved, a hundred at a time, in the transaction of who holds the run. Each application is locked and
 * looked at once more: whatever happened to it since it was collected counts.
 */
@ApplicationScoped
class RunOrderer {

    /** Whoever withdraws or repudiates one of them waits no longer than these take. */
    private static final int AT_ONCE = 100;

    private final ChangeService changes;
    private final CandidateService candidates;
    private final PaymentItemRepository items;
    private final PaymentFileService files;
    private final StaffAudit audit;

    RunOrderer(
            ChangeService changes,
            CandidateService candidates,
            PaymentItemRepository items,
            PaymentFileService files,
            StaffAudit audit) {
        this.changes = changes;
        this.candidates = candidates;
        this.items = items;
        this.files = files;
        this.audit = audit;
    }

    void order(PaymentRun run, Instant now) {
        List<Collected> page = items.listCollected(run.id(), AT_ONCE);
        page.forEach(item -> order(run, item, now));
        if (page.isEmpty()) {
            items.dropStopped(run.id());
            run.markOrdered(files.write(run.id(), run.executionDate(), now));
        }
    }

    private void order(PaymentRun run, Collected item, Instant now) {
        BenefitApplication application = changes.lock(item.applicationId());
        Optional<DropReason> objection = objection(run, item, now);
        if (objection.isPresent()) {
            items.drop(run.id(), item.applicationId(), objection.get());
            return;
        }
        String officer = requireNonNull(run.approvedBy(), "ordered without a second officer");
        changes.make(ChangeKind.PAYMENT_ORDERED, application, Author.staff(officer));
        items.markOrdered(run.id(), application.id(), application.protocolNumber());
        audit.record(officer, StaffAct.PAYMENT_ORDERED, application.personId(), run.id(), "payment run");
    }

    private Optional<DropReason> objection(PaymentRun run, Collected item, Instant now) {
        PaymentCandidate candidate = candidates.show(item.applicationId());
        if (run.isOfficersOwn(candidate.personId())) {
            return Optional.of(DropReason.OWN_PERSON);
        }
        Optional<DropReason> hold = candidate.hold(now).map(DropReason::of);
        return hold.isEmpty() && candidate.wasChangedAfter(item.at()) ? Optional.of(DropReason.PAYMENT_CHANGED) : hold;
    }
}
