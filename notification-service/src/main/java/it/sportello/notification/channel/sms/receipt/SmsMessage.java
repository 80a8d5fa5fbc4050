package it.sportello.notification.channel.sms.receipt;

import it.sportello.notification.channel.ReceiptOutcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the message center knows it: whose delivery it is, and how it ended. Either may be heard first. Copies of one
 * delivery are messages of their own.
 */
@Entity
class SmsMessage {

    @Id
    private String messageId;

    private @Nullable UUID dispatchId;

    @Enumerated(EnumType.STRING)
    private @Nullable ReceiptOutcome outcome;

    private Instant notedAt;

    protected SmsMessage() {}

    /** Of an id that the message center gives once more, the end of the first message says nothing about this one. */
    void belongTo(UUID dispatch) {
        if (dispatchId != null && !dispatchId.equals(dispatch)) {
            outcome = null;
        }
        dispatchId = dispatch;
    }

    void end(ReceiptOutcome heard) {
        outcome = outcome == null ? heard : outcome.or(heard);
    }

    @Nullable
    UUID dispatchId() {
        return dispatchId;
    }

    @Nullable
    ReceiptOutcome outcome() {
        return outcome;
    }
}
