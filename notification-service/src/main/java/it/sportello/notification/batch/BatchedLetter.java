package it.sportello.notification.batch;

import it.sportello.notification.channel.post.printshop.LetterNews;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter of a batch, and when the print shop first said what. */
@Entity
@Table(name = "letter")
class BatchedLetter {

    @Id
    private UUID dispatchId;

    private UUID batchId;
    private @Nullable Instant printedAt;
    private @Nullable Instant postedAt;
    private @Nullable Instant returnedAt;

    protected BatchedLetter() {}

    BatchedLetter(UUID dispatchId, UUID batchId) {
        this.dispatchId = dispatchId;
        this.batchId = batchId;
    }

    /** Notes the first time of each; what is said once more changes nothing. */
    void note(LetterNews.Status status, Instant at) {
        switch (status) {
            case PRINTED -> printedAt = printedAt == null ? at : printedAt;
            case POSTED -> postedAt = postedAt == null ? at : postedAt;
            case RETURNED -> returnedAt = returnedAt == null ? at : returnedAt;
        }
    }

    UUID dispatchId() {
        return dispatchId;
    }

    UUID batchId() {
        return batchId;
    }
}
