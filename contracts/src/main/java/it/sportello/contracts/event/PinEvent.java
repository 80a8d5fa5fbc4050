package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static it.sportello.contracts.event.ComponentChecks.requireIssue;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a credential, as pin-service tells it. Keyed by person. */
public sealed interface PinEvent extends Event {

    /** Opaque random id of the person. */
    UUID personId();

    @Override
    default Topic topic() {
        return Topic.PIN_EVENTS;
    }

    @Override
    default String key() {
        return personId().toString();
    }

    /** A citizen has filed a request for a PIN. */
    record PinRequestReceived(UUID personId, UUID requestId, Instant requestedAt) implements PinEvent {
        public PinRequestReceived {
            requireNonNull(personId, "personId");
            requireNonNull(requestId, "requestId");
            requireNonNull(requestedAt, "requestedAt");
        }
    }

    /** Nothing was issued; an agent has to call the citizen. */
    record AssistanceNeeded(UUID personId, UUID requestId, Set<AssistanceReason> reasons, Instant requestedAt)
            implements PinEvent {
        public AssistanceNeeded {
            requireNonNull(personId, "personId");
            requireNonNull(requestId, "requestId");
            reasons = Set.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons is empty");
            }
            requireNonNull(requestedAt, "requestedAt");
        }
    }

    /**
     * A half was generated and its delivery ordered, a second one by post, or by a digital channel after a recovery or an
     * identification by video. Deliveries of this half carry {@code halfId} as correlation id.
     * {@code issue} counts from 1 per person and half; {@code requestedAt} is the instant from which the twelve hours of the
     * first issue count: that of the citizen's request, or of the talk that set an assisted request going again.
     */
    record PinIssued(
            UUID personId,
            UUID requestId,
            UUID halfId,
            PinHalf half,
            int issue,
            Channel channel,
            Instant requestedAt,
            Instant issuedAt)
            implements PinEvent {
        public PinIssued {
            requireNonNull(personId, "personId");
            requireNonNull(requestId, "requestId");
            requireNonNull(halfId, "halfId");
            requireNonNull(half, "half");
            requireIssue(issue, "issue");
            requireNonNull(channel, "channel");
            requireNonNull(requestedAt, "requestedAt");
            requireNonNull(issuedAt, "issuedAt");
        }
    }

    /** Somebody signed in with this first half for the first time: the strongest sign that it arrived. */
    record FirstHalfUsed(UUID personId, UUID halfId, int issue, Instant usedAt) implements PinEvent {
        public FirstHalfUsed {
            requireNonNull(personId, "personId");
            requireNonNull(halfId, "halfId");
            requireIssue(issue, "issue");
            requireNonNull(usedAt, "usedAt");
        }
    }

    /** Both halves were used together; the first half of issue {@code firstIssue} is proved to be the holder's. */
    record PinActivated(UUID personId, int firstIssue, CredentialLevel level, Instant activatedAt) implements PinEvent {
        public PinActivated {
            requireNonNull(personId, "personId");
            requireIssue(firstIssue, "firstIssue");
            requireNonNull(level, "level");
            requireNonNull(activatedAt, "activatedAt");
        }
    }

    /** The holder now has this level. */
    record CredentialUpgraded(UUID personId, CredentialLevel level, Instant upgradedAt) implements PinEvent {
        public CredentialUpgraded {
            requireNonNull(personId, "personId");
            requireNonNull(level, "level");
            requireNonNull(upgradedAt, "upgradedAt");
        }
    }

    /**
     * No credential issued before {@code revokedAt} counts any more: no first half up to issue {@code lastIssue}, and no PIN
     * that was activated with one. Events of earlier versions do not tell the issue.
     */
    record PinRevoked(UUID personId, @Nullable Integer lastIssue, Instant revokedAt) implements PinEvent {
        public PinRevoked {
            requireNonNull(personId, "personId");
            if (lastIssue != null) {
                requireIssue(lastIssue, "lastIssue");
            }
            requireNonNull(revokedAt, "revokedAt");
        }
    }

    /** The request leads nowhere further: served, refused or out of date. */
    record PinRequestClosed(UUID personId, UUID requestId, Instant closedAt) implements PinEvent {
        public PinRequestClosed {
            requireNonNull(personId, "personId");
            requireNonNull(requestId, "requestId");
            requireNonNull(closedAt, "closedAt");
        }
    }

    /** A validation or a remote identification came too late, or for nothing: {@code reason} says why. */
    record ValidationRefused(UUID personId, UUID requestId, String reason, Instant refusedAt) implements PinEvent {
        public ValidationRefused {
            requireNonNull(personId, "personId");
            requireNonNull(requestId, "requestId");
            requireCode(reason, "reason");
            requireNonNull(refusedAt, "refusedAt");
        }
    }
}
