package it.sportello.application.payment.run;

import it.sportello.application.deadline.DateRange;
import it.sportello.application.payment.order.PaymentFileService;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What officers do with payment runs. The work in between is the sweeper's. */
@ApplicationScoped
public class PaymentRunService {

    private final PaymentRunRepository runs;
    private final PaymentItemRepository items;
    private final PaymentFileService files;
    private final StaffAudit audit;
    private final Clock clock;

    PaymentRunService(
            PaymentRunRepository runs,
            PaymentItemRepository items,
            PaymentFileService files,
            StaffAudit audit,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the run, also when this request has made it before. */
    @Transactional
    UUID request(NewPaymentRun asked, Staff officer, IdempotentRequest request) {
        UUID id = Ids.next();
        if (!runs.insert(id, CheckedRun.of(asked, today()), officer, now(), request)) {
            return idOfBefore(request);
        }
        record(officer, StaffAct.PAYMENT_RUN_REQUESTED, id);
        return id;
    }

    /** Newest first, so that a second officer finds what waits. */
    @Transactional
    Page<PaymentRunView.ItemView> list(Staff officer, UUID before, int limit) {
        audit.record(officer, StaffAct.PAYMENT_RUNS_LISTED, "payment runs");
        List<PaymentRunView.ItemView> found = runs.listBefore(before, limit + 1).stream()
                .map(PaymentRunView.ItemView::of)
                .toList();
        return Page.of(found, limit, PaymentRunView.ItemView::id);
    }

    @Transactional
    PaymentRunView show(UUID id, Staff officer) {
        PaymentRun run = runs.find(id).orElseThrow(PaymentRunService::notFound);
        record(officer, StaffAct.PAYMENT_RUN_READ, id);
        return PaymentRunView.of(run, items.figures(id));
    }

    @Transactional
    void approve(UUID id, Staff officer) {
        lock(id).approve(officer, now(), today());
        record(officer, StaffAct.PAYMENT_RUN_APPROVED, id);
    }

    @Transactional
    void cancel(UUID id, Staff officer) {
        lock(id).cancel();
        items.dropCollected(id);
        record(officer, StaffAct.PAYMENT_RUN_CANCELLED, id);
    }

    /** The file for the bank, compressed: the same octets whenever it is asked for. */
    @Transactional
    byte[] file(UUID id, Staff officer) {
        runs.find(id)
                .orElseThrow(PaymentRunService::notFound)
                .require(RunStatus.ORDERED, "There is a file once every payment of the run is ordered");
        items.recordRead(id, officer);
        return files.read(id);
    }

    /** @throws ProblemException when there is no such run, or the bank was not told of it yet */
    @Transactional
    public void requireOrdered(UUID id, Staff officer) {
        runs.find(id)
                .orElseThrow(PaymentRunService::notFound)
                .require(RunStatus.ORDERED, "The bank knows nothing of this run yet");
        record(officer, StaffAct.PAYMENT_REPORT_TAKEN, id);
    }

    private UUID idOfBefore(IdempotentRequest request) {
        PaymentRunRepository.Remembered before = runs.findRemembered(request);
        request.requireSame(before.requestHash());
        return before.id();
    }

    private PaymentRun lock(UUID id) {
        return runs.lock(id).orElseThrow(PaymentRunService::notFound);
    }

    private void record(Staff officer, StaffAct act, UUID id) {
        audit.record(officer, act, id, "payment run");
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such payment run");
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return now().atZone(DateRange.ITALY).toLocalDate();
    }
}
