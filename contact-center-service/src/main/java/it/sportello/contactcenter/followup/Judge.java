package it.sportello.contactcenter.followup;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges follow-ups by what is known of the whole request and credential, and acts on what is news. */
@ApplicationScoped
class Judge {

    private final RequestFollowUpRepository requests;
    private final CredentialStandingRepository credentials;
    private final Rescue rescue;
    private final Clock clock;
    private final MeterRegistry metrics;

    Judge(
            RequestFollowUpRepository requests,
            CredentialStandingRepository credentials,
            Rescue rescue,
            Clock clock,
            MeterRegistry metrics) {
        this.requests = requests;
        this.credentials = credentials;
        this.rescue = rescue;
        this.clock = clock;
        this.metrics = metrics;
    }

    Instant now() {
        return clock.instant();
    }

    void judge(FollowUp half) {
        Instant now = now();
        boolean overtaken = isOvertaken(half);
        boolean isFirstHeard = half.status() == FollowUpStatus.AWAITING_ISSUE;
        if (half.judge(now, overtaken)) {
            count("half", half.status());
            // One that was overtaken before it was heard of never had a case: an open one is about what overtook it.
            if (!overtaken || !isFirstHeard) {
                rescue.follow(half, overtaken, now);
            }
        }
    }

    /** Tells whether the standing was news, and so was acted on. */
    boolean judge(RequestFollowUp request) {
        boolean news = request.judge(now());
        if (news) {
            count("request", request.status());
            rescue.follow(request);
        }
        return news;
    }

    /** Whether the request's end, or a turn of the credential, leaves nobody waiting for this half. */
    boolean isOvertaken(FollowUp half) {
        return isClosed(half.requestId()) || isOvertakenByCredential(half);
    }

    private boolean isClosed(@Nullable UUID requestId) {
        return requestId != null
                && requests.findByIdOptional(requestId)
                        .filter(RequestFollowUp::isClosed)
                        .isPresent();
    }

    private boolean isOvertakenByCredential(FollowUp half) {
        UUID person = half.personId();
        return person != null
                && credentials
                        .findByIdOptional(person)
                        .filter(half::isOvertakenBy)
                        .isPresent();
    }

    private void count(String kind, Enum<?> status) {
        metrics.counter("sportello.follow.up.standings", "kind", kind, "status", status.name())
                .increment();
    }
}
