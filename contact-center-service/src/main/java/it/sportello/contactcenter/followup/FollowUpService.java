package it.sportello.contactcenter.followup;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the follow-ups and judges them anew whenever something is heard or time has passed. */
@ApplicationScoped
class FollowUpService {

    private static final int SWEPT_AT_ONCE = 200;

    private final FollowUpRepository followUps;
    private final Clock clock;
    private final MeterRegistry metrics;

    FollowUpService(FollowUpRepository followUps, Clock clock, MeterRegistry metrics) {
        this.followUps = followUps;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Adds news of a half to its follow-up. */
    @Transactional
    void note(UUID halfId, Consumer<FollowUp> news) {
        FollowUp followUp = followUps.lock(halfId);
        news.accept(followUp);
        judge(followUp, clock.instant());
    }

    /** Marks what became overdue in silence and tells how much it was. */
    @Transactional
    int markOverdue() {
        Instant now = clock.instant();
        List<FollowUp> due = followUps.lockDue(now, SWEPT_AT_ONCE);
        due.forEach(followUp -> judge(followUp, now));
        return due.size();
    }

    /** Forgets what turned out to be no first half and tells how much it was. */
    @Transactional
    int forgetStrangers() {
        return followUps.deleteStrangers(SWEPT_AT_ONCE);
    }

    private void judge(FollowUp followUp, Instant now) {
        if (followUp.judge(now)) {
            metrics.counter(
                            "sportello.follow.up.standings",
                            "status",
                            followUp.status().name())
                    .increment();
        }
    }
}
