package it.sportello.pin.reissue;

import it.sportello.pin.issuing.IssuerWork;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.reissue.Reissue.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Serves reissues: a new first half, or word to the contact center that there is none. */
@ApplicationScoped
class ReissueWork implements IssuerWork {

    private static final Logger LOG = Logger.getLogger(ReissueWork.class);

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ReissueQueue queue;
    private final ReissueService reissues;
    private final PinMaker maker;
    private final ReissueRecorder recorder;

    ReissueWork(ReissueQueue queue, ReissueService reissues, PinMaker maker, ReissueRecorder recorder) {
        this.queue = queue;
        this.reissues = reissues;
        this.maker = maker;
        this.recorder = recorder;
    }

    @Override
    public int serveBatch(int most) {
        List<ClaimedReissue> claimed = queue.claim(most, LEASE);
        for (ClaimedReissue reissue : claimed) {
            try {
                serve(reissue);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Reissue %s stays claimed until its lease runs out", reissue.id());
            }
        }
        return claimed.size();
    }

    private void serve(ClaimedReissue reissue) {
        switch (reissues.decide(reissue)) {
            case Due due -> recorder.issue(reissue, due, make(reissue, due));
            case Refused refused -> reissues.refuse(reissue, refused);
        }
    }

    /** Outside any transaction: a hash takes its time. */
    private MadePin make(ClaimedReissue reissue, Due due) {
        NewReissue validated = reissue.validated();
        return maker.makeFirst(validated.personId(), validated.requestId(), due.to());
    }
}
