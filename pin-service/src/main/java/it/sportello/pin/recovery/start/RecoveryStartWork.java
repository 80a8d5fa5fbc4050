package it.sportello.pin.recovery.start;

import it.sportello.pin.issuing.IssuerWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Serves ordered recoveries, out of sight of who ordered them. */
@ApplicationScoped
class RecoveryStartWork implements IssuerWork<ClaimedRecovery> {

    private final RecoveryStartQueue queue;
    private final RecoveryStartService starts;

    RecoveryStartWork(RecoveryStartQueue queue, RecoveryStartService starts) {
        this.queue = queue;
        this.starts = starts;
    }

    @Override
    public List<ClaimedRecovery> claim(int most, Duration lease) {
        return queue.claim(most, lease);
    }

    @Override
    public UUID idOf(ClaimedRecovery claimed) {
        return claimed.id();
    }

    @Override
    public void serve(ClaimedRecovery claimed) {
        try {
            starts.start(claimed);
        } catch (CodesTooSoonException _) {
            starts.refuse(claimed);
        }
    }
}
