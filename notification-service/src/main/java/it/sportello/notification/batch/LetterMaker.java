package it.sportello.notification.batch;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.post.press.Envelope;
import it.sportello.notification.channel.post.press.Letter;
import it.sportello.notification.channel.post.press.LetterPress;
import it.sportello.notification.channel.post.press.LetterTemplate;
import it.sportello.notification.channel.post.printshop.PrintedLetter;
import it.sportello.notification.dispatch.ClaimedDelivery;
import it.sportello.platform.sealing.SealBrokenException;
import it.sportello.platform.sealing.SealOpener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Opens what was sealed and puts it on paper, for as long as one batch takes. */
@ApplicationScoped
class LetterMaker {

    private static final Logger LOG = Logger.getLogger(LetterMaker.class);

    /** A letter, or why there is none. */
    sealed interface Made {
        record Printed(PrintedLetter letter) implements Made {}

        record Spoilt(FailureCode reason) implements Made {}
    }

    private final SealOpener seals;
    private final LetterPress press;

    LetterMaker(SealOpener seals, LetterPress press) {
        this.seals = seals;
        this.press = press;
    }

    Made make(ClaimedDelivery delivery, LocalDate day) {
        try {
            Notice notice = delivery.unsealed(seals.open(delivery.sealed(), delivery.dispatchId(), delivery.purpose()));
            return new Made.Printed(new PrintedLetter(notice.reference(), press.print(letter(notice, day))));
        } catch (SealBrokenException e) {
            LOG.errorf("Letter %s: seal no longer opens (%s)", delivery.dispatchId(), e.defect());
            return new Made.Spoilt(FailureCode.SEAL_BROKEN);
        } catch (RuntimeException e) {
            // Only the class: messages of libraries repeat what they were given.
            LOG.errorf("Letter %s: %s", delivery.dispatchId(), e.getClass().getName());
            return new Made.Spoilt(FailureCode.INTERNAL_ERROR);
        }
    }

    private static Letter letter(Notice notice, LocalDate day) {
        return new Letter(
                notice.reference(),
                LetterTemplate.find(notice.template()).orElseThrow(),
                notice.writtenIn(),
                Envelope.fitting(notice.recipient()).orElseThrow(),
                day,
                notice.parameters());
    }
}
