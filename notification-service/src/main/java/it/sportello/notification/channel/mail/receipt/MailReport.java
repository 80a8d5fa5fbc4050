package it.sportello.notification.channel.mail.receipt;

import static java.util.Objects.requireNonNull;

import it.sportello.notification.channel.ReceiptOutcome;
import java.util.UUID;

/** What a message in a mailbox of ours says. Anybody can write one: whether the dispatch is ours, the table knows. */
sealed interface MailReport {

    /** The e-mail of this dispatch arrived, or never will. */
    record Ended(UUID dispatchId, ReceiptOutcome outcome) implements MailReport {
        public Ended {
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(outcome, "outcome");
        }
    }

    /** A provider of certified e-mail attests this of the dispatch. */
    record Attested(UUID dispatchId, CertifiedReceipt receipt) implements MailReport {
        public Attested {
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(receipt, "receipt");
        }
    }

    /** The e-mail is late, or went on to a server that reports nothing: no news. */
    record UnderWay() implements MailReport {}

    /** No report, one without a beginning or end, or one that does not say of which e-mail. */
    record Unreadable() implements MailReport {}
}
