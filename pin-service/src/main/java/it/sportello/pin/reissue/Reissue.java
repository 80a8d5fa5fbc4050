package it.sportello.pin.reissue;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.pin.half.FirstHalfStanding;
import it.sportello.pin.half.OverdueRule;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import java.time.Instant;
import java.util.Optional;

/** Whether a validated request gets a new first half, and where it goes (K1). */
sealed interface Reissue {

    /**
     * @param sameContact whether the half goes where the one before it went
     * @param withoutLetter whether the second half, which stays good, went to a digital contact
     * @param requestedAt of the request
     */
    record Due(Reachable to, boolean sameContact, boolean withoutLetter, Instant requestedAt) implements Reissue {
        public Due {
            requireNonNull(to, "to");
            requireNonNull(requestedAt, "requestedAt");
        }
    }

    record Refused(RefusalReason reason) implements Reissue {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * What a validation meets.
     *
     * @param live the person's live first half
     * @param secondsChannel on which the second half went that the new one would complete
     * @param chosen where that half went
     * @param othersServed other persons whom the changed contact serves already
     */
    record Circumstances(
            Decidable request,
            Optional<FirstHalfStanding> live,
            Optional<Channel> secondsChannel,
            Reachable chosen,
            int othersServed) {
        public Circumstances {
            requireNonNull(request, "request");
            requireNonNull(live, "live");
            requireNonNull(secondsChannel, "secondsChannel");
            requireNonNull(chosen, "chosen");
        }

        private boolean isWithoutLetter() {
            return secondsChannel.filter(channel -> channel != Channel.POST).isPresent();
        }

        /** No component but the citizen's own holds both halves in clear (C5): each is sealed under another key. */
        private boolean wouldUniteHalves(ContactPoint to) {
            return secondsChannel.filter(to::sharesKeyWith).isPresent();
        }
    }

    static Reissue of(NewReissue validated, Circumstances met, Instant now) {
        Optional<RefusalReason> refusal = findRefusal(validated, met, now);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        ContactPoint changedTo = validated.changedTo();
        boolean sameContact =
                changedTo == null || changedTo.isSameAs(met.chosen().contact());
        Reachable to = sameContact
                ? met.chosen()
                : new Reachable(changedTo, met.chosen().language());
        boolean full = !sameContact && ContactPoint.isFullWith(met.othersServed());
        return full || met.wouldUniteHalves(to.contact())
                ? new Refused(RefusalReason.CONTACT_REFUSED)
                : new Due(to, sameContact, met.isWithoutLetter(), met.request().dueFrom());
    }

    private static Optional<RefusalReason> findRefusal(NewReissue validated, Circumstances met, Instant now) {
        return switch (met.request().status()) {
            case RECEIVED, AWAITING_ASSISTANCE -> Optional.of(RefusalReason.NOT_ISSUED);
            case CLOSED -> Optional.of(RefusalReason.CLOSED);
            case ISSUED ->
                met.live()
                        .map(half -> findRefusal(validated, met.request(), half, now))
                        .orElse(Optional.of(RefusalReason.NO_LIVE_HALF));
        };
    }

    private static Optional<RefusalReason> findRefusal(
            NewReissue validated, Decidable request, FirstHalfStanding half, Instant now) {
        if (!half.requestId().equals(request.id()) || validated.validatedAt().isBefore(half.issuedAt())) {
            return Optional.of(RefusalReason.SUPERSEDED);
        }
        if (half.validUntil() != null && !now.isBefore(half.validUntil())) {
            return Optional.of(RefusalReason.EXPIRED);
        }
        Instant overdueAt = OverdueRule.of(half.issue(), half.issuedAt(), request.dueFrom());
        return validated.validatedAt().isBefore(overdueAt) ? Optional.of(RefusalReason.TOO_EARLY) : Optional.empty();
    }
}
