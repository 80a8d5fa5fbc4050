package it.sportello.pin.letter;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.expiry.DueRound;
import it.sportello.pin.half.LetterQueue.WaitingLetter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Goes through the letters whose turn has come. Each is a transaction of its own, so that one that fails holds up none. */
@ApplicationScoped
class WaitingLetterSweeper {

    private static final Logger LOG = Logger.getLogger(WaitingLetterSweeper.class);
    private static final int BATCH = 200;

    private final WaitingLetterService letters;

    WaitingLetterSweeper(WaitingLetterService letters) {
        this.letters = letters;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        DueRound.goThrough(BATCH, skipped -> letters.listDue(skipped, BATCH), this::send);
    }

    private boolean send(WaitingLetter letter) {
        try {
            letters.send(letter);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "The letter of request %s stays due", letter.requestId());
            return false;
        }
    }
}
