package it.sportello.application.appropriation;

import static java.util.Objects.requireNonNull;

import it.sportello.application.appropriation.rule.AppropriationTerm;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appropriation of one application. Whoever moves it holds its row lock, and the application's before, if both. */
@Entity
class Appropriation {

    @Id
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private AppropriationState state = AppropriationState.OPEN;

    @Nullable
    private LocalDate lastDay;

    @Nullable
    private Instant nextStepAt;

    @Nullable
    private Instant requestedAt;

    @Nullable
    private String reference;

    private int attempts;

    @Nullable
    private Instant notBefore;

    protected Appropriation() {}

    /** The parent was told of the acceptance: the time runs. */
    void begin(AppropriationTerm term, Instant handOver) {
        if (lastDay == null) {
            lastDay = term.lastDay();
            nextStepAt = state.isWaitingForTheParent() ? term.nextStepAfter(handOver) : null;
        }
    }

    /** The notice came back: no time runs until it is handed over again. What has ended stays as it ended, lapsed too. */
    void forgetTerm() {
        if (nextStepAt != null || state == AppropriationState.REQUESTED) {
            lastDay = null;
            nextStepAt = null;
        }
    }

    /** The parent wants it. From now on only the platform's answer counts, not the time it takes. */
    void request(Instant now, Instant real) {
        state = AppropriationState.REQUESTED;
        requestedAt = now;
        nextStepAt = null;
        attempts = 0;
        notBefore = real;
    }

    /** Gives it to a sender until {@code lease}. */
    void hold(Instant lease) {
        attempts++;
        notBefore = lease;
    }

    void postpone(Instant until) {
        notBefore = until;
    }

    void markAppropriated(String credit) {
        end(AppropriationState.APPROPRIATED);
        reference = credit;
    }

    /** It is the parent's turn again, as long as there is time. */
    void refuse(Instant now) {
        end(AppropriationState.REFUSED);
        nextStepAt = term().map(term -> term.nextStepAfter(now)).orElse(null);
    }

    /** The application ended: nothing more comes of it, and what the platform has or may have credited goes back. */
    void abandon(Instant real) {
        nextStepAt = null;
        switch (state) {
            // Whoever is asking the platform right now keeps the lease: taken back too early it would be credited
            // after.
            case REQUESTED -> state = AppropriationState.REVERSING;
            case APPROPRIATED -> {
                state = AppropriationState.REVERSING;
                attempts = 0;
                notBefore = real;
            }
            case OPEN, REFUSED, REVERSING, CANCELLED -> {}
        }
    }

    void markCancelled() {
        end(AppropriationState.CANCELLED);
    }

    boolean isDue(Instant now) {
        return nextStepAt != null && !now.isBefore(nextStepAt);
    }

    /** Reminded, or looked at in vain: again at the next moment of the term. */
    void awaitNextStep(Instant now) {
        nextStepAt = requireTerm().nextStepAfter(now);
    }

    /** Nothing more comes of itself. */
    void stopClock() {
        nextStepAt = null;
    }

    /** Whether this attempt is still the last one: an older one may report a credit, but no longer a failure. */
    boolean isHeldBy(int attempt) {
        return state.isWaitingForThePlatform() && attempts == attempt;
    }

    Optional<AppropriationTerm> term() {
        return Optional.ofNullable(lastDay).map(AppropriationTerm::new);
    }

    AppropriationTerm requireTerm() {
        return new AppropriationTerm(requireNonNull(lastDay, "no time runs"));
    }

    UUID applicationId() {
        return applicationId;
    }

    AppropriationState state() {
        return state;
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    int attempts() {
        return attempts;
    }

    private void end(AppropriationState last) {
        state = last;
        notBefore = null;
    }
}
