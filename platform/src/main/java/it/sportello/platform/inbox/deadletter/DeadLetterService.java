package it.sportello.platform.inbox.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.database.FailureKind;
import it.sportello.platform.inbox.Consumption;
import it.sportello.platform.inbox.FailureReason;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decisions on dead letters: each is taken once, and the audit says by whom. */
@ApplicationScoped
class DeadLetterService {

    private final DeadLetterRepository deadLetters;

    private final Consumption consumption;

    private final Audit audit;

    DeadLetterService(DeadLetterRepository deadLetters, Consumption consumption, Audit audit) {
        this.deadLetters = deadLetters;
        this.consumption = consumption;
        this.audit = audit;
    }

    @Transactional
    Page<DeadLetterView> list(DeadLetterState state, UUID cursor, int limit, String operator) {
        audit.record(new AuditEntry(operator, "dead-letters-listed", null, null, "operation"));
        List<DeadLetterView> found = deadLetters.findAfter(cursor, state, limit + 1).stream()
                .map(DeadLetter::toView)
                .toList();
        return Page.of(found, limit, DeadLetterView::id);
    }

    /** The record's effect and the decision are one transaction: either both or none. */
    DeadLetterView replay(UUID id, String operator) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> replayOnce(id, operator));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refuse(id, operator, e);
        }
    }

    private ProblemException refuse(UUID id, String operator, RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.RETRYABLE) {
            return new ProblemException(CommonProblem.OVERLOADED, "The database is away or busy")
                    .withHeader("Retry-After", "5");
        }
        String reason = FailureReason.of(failure);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        new AuditEntry(operator, "dead-letter-replay-refused", null, id.toString(), reason)));
        return new ProblemException(DeadLetterProblem.REPLAY_FAILED, reason);
    }

    private DeadLetterView replayOnce(UUID id, String operator) {
        DeadLetter letter = find(id, DeadLetterState.REPLAYED);
        if (letter.state() == DeadLetterState.WAITING) {
            consumption.consumeAgain(letter.toRecord());
            letter.markReplayed(operator, Instant.now());
            audit.record(new AuditEntry(operator, "dead-letter-replayed", null, id.toString(), letter.reason()));
        }
        return letter.toView();
    }

    @Transactional
    void discard(UUID id, String operator) {
        DeadLetter letter = find(id, DeadLetterState.DISCARDED);
        if (letter.state() == DeadLetterState.WAITING) {
            letter.markDiscarded(operator, Instant.now());
            audit.record(new AuditEntry(operator, "dead-letter-discarded", null, id.toString(), letter.reason()));
        }
    }

    /** Deciding the same again is no error, deciding otherwise is. */
    private DeadLetter find(UUID id, DeadLetterState decision) {
        DeadLetter letter = deadLetters
                .findLocked(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "No dead letter has this id"));
        if (letter.state() != DeadLetterState.WAITING && letter.state() != decision) {
            throw new ProblemException(DeadLetterProblem.DEAD_LETTER_CLOSED, "It is " + letter.state() + " already");
        }
        return letter;
    }
}
