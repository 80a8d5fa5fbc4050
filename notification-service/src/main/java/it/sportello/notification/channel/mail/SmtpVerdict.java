package it.sportello.notification.channel.mail;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.SendResult;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a failed SMTP conversation means for the delivery: 5xx on recipient or message is final, everything else is tried
 * again. A server that refuses us (greeting, sign-in, sender) has said nothing of the citizen's mailbox.
 */
final class SmtpVerdict {

    private SmtpVerdict() {}

    static SendResult of(MessagingException failure) {
        Optional<SMTPAddressFailedException> recipient = find(failure, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            return judge(recipient.get().getReturnCode(), FailureCode.RECIPIENT_REFUSED);
        }
        return find(failure, SMTPSendFailedException.class)
                .filter(refused -> !refused.getCommand().startsWith("MAIL"))
                .map(refused -> judge(refused.getReturnCode(), FailureCode.MESSAGE_REFUSED))
                .orElse(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
    }

    private static SendResult judge(int code, FailureCode permanent) {
        return switch (code / 100) {
            case 5 -> new SendResult.Rejected(permanent);
            case 4 -> new SendResult.Retry(FailureCode.PEER_DEFERRED);
            default -> new SendResult.Retry(FailureCode.PEER_UNAVAILABLE);
        };
    }

    /** Looks through the chain in which the mail library tells what went wrong. */
    private static <E extends Exception> Optional<E> find(Exception chain, Class<E> type) {
        for (Exception e = chain;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            if (type.isInstance(e)) {
                return Optional.of(type.cast(e));
            }
        }
        return Optional.empty();
    }
}
