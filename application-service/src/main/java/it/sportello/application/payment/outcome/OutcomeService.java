package it.sportello.application.payment.outcome;

import it.sportello.application.payment.order.PaymentOrder;
import it.sportello.application.payment.run.PaymentRunService;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/**
 * Takes what the bank tells of a run. A report that was taken in half can be sent again: each payment is settled once.
 */
@ApplicationScoped
class OutcomeService {

    /** Applications locked at the same time. */
    private static final int AT_ONCE = 50;

    private final PaymentRunService runs;
    private final OutcomeRecorder recorder;

    OutcomeService(PaymentRunService runs, OutcomeRecorder recorder) {
        this.runs = runs;
        this.recorder = recorder;
    }

    OutcomesView take(UUID runId, byte[] xml, Staff officer) {
        OutcomeFile file = read(xml);
        runs.requireOrdered(runId, officer);
        if (!file.messageId().equals(PaymentOrder.messageId(runId))) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "The report is about another order");
        }
        if (file.outcomes().isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "The report names no single payment");
        }
        if (file.outcomes().size() > OutcomesView.MOST) {
            throw new ProblemException(
                    CommonProblem.INVALID_CONTENT, "The report names more than " + OutcomesView.MOST + " payments");
        }
        List<OutcomeLineView> lines = new ArrayList<>();
        List<Outcome> outcomes = file.outcomes();
        for (int from = 0; from < outcomes.size(); from += AT_ONCE) {
            List<Outcome> some = outcomes.subList(from, Math.min(from + AT_ONCE, outcomes.size()));
            lines.addAll(recorder.record(runId, some, officer));
        }
        return new OutcomesView(lines);
    }

    private static OutcomeFile read(byte[] xml) {
        try {
            return OutcomeFile.read(xml);
        } catch (XMLStreamException _) {
            // The parser's message quotes the file.
            throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The body is no pain.002 report");
        }
    }
}
