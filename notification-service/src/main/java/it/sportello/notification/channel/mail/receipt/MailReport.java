package it.sportello.notification.channel.mail.receipt;

import static java.util.Objects.requireNonNull;

import it.sportello.notification.channel.ReceiptOutcome;
import java.util.UUID;

/** What a message in our return mailbox says. */
sealed interface MailReport {

    /** The e-mail of this dispatch arrived, or never will. Anybody can write this: whether the dispatch is ours, the table knows. */
    record Ended(UUID dispatchId, ReceiptOutcome outcome) implements MailReport {
        public Ended {
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(outcome, "outcome");
        }
    }

    /** The e-mail is late, or went on to a server that reports nothing: no news. */
    record UnderWay() implements MailReport {}

    /** No report, one without a beginning or end, or one that does not say of which e-mail. */
    record Unreadable() implements MailReport {}
}
