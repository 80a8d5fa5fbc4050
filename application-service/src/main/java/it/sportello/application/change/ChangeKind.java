package it.sportello.application.change;

import static it.sportello.application.ApplicationStatus.ACCEPTED;
import static it.sportello.application.ApplicationStatus.REJECTED;
import static it.sportello.application.ApplicationStatus.SUBMITTED;
import static it.sportello.application.ApplicationStatus.SUSPENDED;
import static it.sportello.application.ApplicationStatus.UNDER_REVIEW;

import it.sportello.application.ApplicationStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of an application (A8): all that can happen to it after it was filed, from which status, and what its applicant
 * is then told. An application is born SUBMITTED or SUSPENDED. What else a change asks for (time, level, a second
 * officer) stands with who makes it.
 */
public enum ChangeKind {
    /** The holder's PIN is dispositive: it is suspended no longer (A3). */
    RELEASED("application-released", Set.of(SUSPENDED), SUBMITTED),
    /** An officer found that it is due. */
    GRANTED("application-accepted", Set.of(SUBMITTED, UNDER_REVIEW), ACCEPTED),
    /** An officer found that it is not due. */
    REFUSED("application-rejected", Set.of(SUBMITTED, UNDER_REVIEW), REJECTED),
    /** Its applicant wants it looked at again. */
    REVIEW_REQUESTED("application-review-requested", Set.of(REJECTED), UNDER_REVIEW),
    WITHDRAWN(
            "application-withdrawn", Set.of(SUBMITTED, SUSPENDED, UNDER_REVIEW, ACCEPTED), ApplicationStatus.WITHDRAWN),
    /** The parent has taken the bonus into their account on the platform that pays the sitter (A7). */
    APPROPRIATED("application-appropriated", Set.of(ACCEPTED), ApplicationStatus.APPROPRIATED),
    /** Nobody appropriated it in time (A7). */
    LAPSED("application-lapsed", Set.of(ACCEPTED), ApplicationStatus.LAPSED),
    PAYMENT_ORDERED(
            "application-payment-ordered",
            Set.of(ACCEPTED, ApplicationStatus.APPROPRIATED, ApplicationStatus.PAYMENT_RETURNED),
            ApplicationStatus.PAYMENT_ORDERED),
    PAID("application-paid", Set.of(ApplicationStatus.PAYMENT_ORDERED), ApplicationStatus.PAID),
    PAYMENT_RETURNED(
            "application-payment-returned",
            Set.of(ApplicationStatus.PAYMENT_ORDERED),
            ApplicationStatus.PAYMENT_RETURNED),
    /** Its applicant said that somebody else filed it (A11). */
    REPUDIATED("application-repudiated", live(), ApplicationStatus.REPUDIATED),

    /** The PIN was activated with the first half it was filed with (A7). */
    PROVED("application-confirmed", live(), null),
    /** Its applicant said at ORDINARY or above that they filed it (A7). */
    CONFIRMED("application-confirmed", live(), null),
    /** The money shall go elsewhere (A6). */
    PAYMENT_CHANGED(
            "application-payment-changed",
            Set.of(
                    SUBMITTED,
                    SUSPENDED,
                    UNDER_REVIEW,
                    ACCEPTED,
                    ApplicationStatus.APPROPRIATED,
                    ApplicationStatus.PAYMENT_RETURNED),
            null);

    private final String template;
    private final Set<ApplicationStatus> from;

    @Nullable
    private final ApplicationStatus to;

    /** @param to null when the status stays as it is */
    ChangeKind(String template, Set<ApplicationStatus> from, @Nullable ApplicationStatus to) {
        this.template = template;
        this.from = from;
        this.to = to;
    }

    /** Whether it can happen to an application in this status; a bonus is appropriated between acceptance and payment. */
    public boolean isAllowed(ApplicationStatus status, boolean needsAppropriation) {
        if (!from.contains(status)) {
            return false;
        }
        return switch (this) {
            case APPROPRIATED, LAPSED -> needsAppropriation;
            case PAYMENT_ORDERED -> status != ACCEPTED || !needsAppropriation;
            case RELEASED,
                    GRANTED,
                    REFUSED,
                    REVIEW_REQUESTED,
                    WITHDRAWN,
                    PAID,
                    PAYMENT_RETURNED,
                    REPUDIATED,
                    PROVED,
                    CONFIRMED,
                    PAYMENT_CHANGED -> true;
        };
    }

    ApplicationStatus leadsTo(ApplicationStatus status) {
        return to == null ? status : to;
    }

    boolean movesStatus() {
        return to != null;
    }

    String template() {
        return template;
    }

    private static Set<ApplicationStatus> live() {
        return Arrays.stream(ApplicationStatus.values())
                .filter(ApplicationStatus::isLive)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationStatus.class)));
    }
}
