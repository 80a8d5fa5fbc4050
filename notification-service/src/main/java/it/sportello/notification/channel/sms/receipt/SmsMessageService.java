package it.sportello.notification.channel.sms.receipt;

import it.sportello.notification.channel.ReceiptOutcome;
import it.sportello.notification.dispatch.ReceiptService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Brings message ids and receipts together, whichever comes first; every method is one transaction. */
@ApplicationScoped
public class SmsMessageService {

    /** Message centers report within days, and some count their ids round. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int SWEPT_AT_ONCE = 200;

    private final SmsMessageRepository messages;
    private final ReceiptService receipts;
    private final Clock clock;

    SmsMessageService(SmsMessageRepository messages, ReceiptService receipts, Clock clock) {
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The message center took a copy of this delivery, under {@code messageId}. */
    @Transactional
    public void recordHandOver(String messageId, UUID dispatchId) {
        SmsMessage message = messages.lock(messageId, clock.instant());
        message.belongTo(dispatchId);
        ReceiptOutcome outcome = message.outcome();
        if (outcome != null) {
            receipts.receive(dispatchId, outcome);
        }
    }

    /** The message center tells how a message ended. */
    @Transactional
    public void receive(SmsReceipt receipt) {
        SmsMessage message = messages.lock(receipt.messageId(), clock.instant());
        message.end(receipt.outcome());
        UUID dispatchId = message.dispatchId();
        if (dispatchId != null) {
            receipts.receive(dispatchId, receipt.outcome());
        }
    }

    /** Tells how many it forgot. */
    @Transactional
    int forgetOld() {
        return messages.deleteBefore(clock.instant().minus(KEPT), SWEPT_AT_ONCE);
    }
}
