package it.sportello.notification.batch;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.post.printshop.Acknowledgement;
import it.sportello.notification.channel.post.printshop.LetterNews;
import it.sportello.notification.dispatch.LetterDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Applies what the print shop says. Said twice, late or in another order, the end is the same (N2). */
@ApplicationScoped
class AcknowledgementService {

    private final LetterBatchRepository batches;
    private final LetterDeliveries letters;
    private final Clock clock;

    AcknowledgementService(LetterBatchRepository batches, LetterDeliveries letters, Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.clock = clock;
    }

    /** One file, one transaction. Two files may speak of the same letters: locked in one order, they do not deadlock. */
    @Transactional
    void apply(Acknowledgement acknowledgement) {
        acknowledgement.letters().stream()
                .sorted(Comparator.comparing(LetterNews::letterId).thenComparing(LetterNews::status))
                .forEach(this::apply);
    }

    private void apply(LetterNews news) {
        batches.lockLetter(news.letterId()).ifPresent(letter -> {
            Instant at = believed(news.at(), letter);
            letter.note(news.status(), at);
            switch (news.status()) {
                case PRINTED -> {}
                case POSTED -> letters.markPosted(letter.dispatchId(), at);
                case RETURNED -> letters.fail(letter.dispatchId(), reasonOf(news.reason()), at);
            }
        });
    }

    /**
     * Nobody posts letters tomorrow, nor before there is a batch of them: a clock that is wrong there must neither lengthen
     * nor end a validity here (C10).
     */
    private Instant believed(Instant told, BatchedLetter letter) {
        Instant collected = batches.findById(letter.batchId()).createdAt();
        Instant latest = told.isAfter(clock.instant()) ? clock.instant() : told;
        return latest.isBefore(collected) ? collected : latest;
    }

    /** In our words: theirs end here. */
    private static FailureCode reasonOf(@Nullable String reason) {
        return switch (reason) {
            case "ADDRESS_UNKNOWN" -> FailureCode.ADDRESS_UNKNOWN;
            case "MOVED_AWAY" -> FailureCode.MOVED_AWAY;
            case "NOT_ACCEPTED" -> FailureCode.NOT_ACCEPTED;
            case "DECEASED" -> FailureCode.DECEASED;
            case null, default -> FailureCode.RETURNED_UNEXPLAINED;
        };
    }
}
