package it.sportello.pin.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often one contact is sent a code of one allowance (C9): two are a minute apart, and there are no more
 * than five in any 24 hours. Real time: who can shift the domain clock must not flood a telephone.
 */
final class CodeAllowance {

    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Duration APART = Duration.ofSeconds(60);
    private static final int MOST = 5;

    private CodeAllowance() {}

    /**
     * How long to wait before the next one; empty when it may be sent now.
     *
     * @param sent when the contact was sent codes before, oldest first
     */
    static Optional<Duration> findWait(List<Instant> sent, Instant now) {
        List<Instant> counted =
                sent.stream().filter(now.minus(REMEMBERED)::isBefore).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Instant next = counted.getLast().plus(APART);
        if (counted.size() >= MOST) {
            Instant roomAgain = counted.get(counted.size() - MOST).plus(REMEMBERED);
            next = roomAgain.isAfter(next) ? roomAgain : next;
        }
        return now.isBefore(next) ? Optional.of(Duration.between(now, next)) : Optional.empty();
    }
}
