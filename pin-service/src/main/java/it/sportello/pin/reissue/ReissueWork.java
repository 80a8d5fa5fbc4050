package it.sportello.pin.reissue;

import it.sportello.pin.issuing.IssuerWork;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.reissue.Reissue.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Serves reissues: a new first half, or word to the contact center that there is none. */
@ApplicationScoped
class ReissueWork implements IssuerWork<ClaimedReissue> {

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
    public List<ClaimedReissue> claim(int most, Duration lease) {
        return queue.claim(most, lease);
    }

    @Override
    public UUID idOf(ClaimedReissue reissue) {
        return reissue.id();
    }

    @Override
    public void serve(ClaimedReissue reissue) {
        switch (reissues.decide(reissue)) {
            case Due due -> recorder.issue(reissue, due, make(reissue, due));
            case Refused refused -> reissues.refuse(reissue, refused);
        }
    }

    /** Outside any transaction: a hash takes its time. */
    private MadePin make(ClaimedReissue reissue, Due due) {
        NewReissue validated = reissue.validated();
        return due.withoutLetter()
                ? maker.makeFirstWithoutLetter(validated.personId(), validated.requestId(), due.to())
                : maker.makeFirst(validated.personId(), validated.requestId(), due.to());
    }
}
