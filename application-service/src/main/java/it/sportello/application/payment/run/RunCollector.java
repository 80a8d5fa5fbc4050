package it.sportello.application.payment.run;

import it.sportello.application.payment.hold.CandidateService;
import it.sportello.application.payment.hold.PaymentCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Looks for what may be paid, some hundreds at a time, in the transaction of who holds the run. */
@ApplicationScoped
class RunCollector {

    private static final int LOOKED_AT = 500;

    private final CandidateService candidates;
    private final PaymentItemRepository items;

    RunCollector(CandidateService candidates, PaymentItemRepository items) {
        this.candidates = candidates;
        this.items = items;
    }

    void collect(PaymentRun run, Instant now) {
        List<PaymentCandidate> page =
                run.room() == 0 ? List.of() : candidates.listAfter(run.cursor(), run.benefit(), LOOKED_AT);
        if (page.isEmpty()) {
            run.markDraft();
            return;
        }
        List<PaymentCandidate> due = page.stream()
                .filter(candidate -> candidate.hold(now).isEmpty() && !run.isOfficersOwn(candidate.personId()))
                .limit(run.room())
                .toList();
        run.markCollected(page.getLast().id(), items.insert(run.id(), due, now));
    }
}
