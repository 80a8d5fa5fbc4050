package it.sportello.notification.channel.sms.receipt;

import static java.util.Objects.requireNonNull;

import it.sportello.notification.channel.ReceiptOutcome;

/** How a message ended, by the message center's id of it. */
public record SmsReceipt(String messageId, ReceiptOutcome outcome) {

    public SmsReceipt {
        requireNonNull(messageId, "messageId");
        requireNonNull(outcome, "outcome");
    }
}
