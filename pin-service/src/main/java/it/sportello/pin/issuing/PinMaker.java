package it.sportello.pin.issuing;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.SecretConfig;
import it.sportello.pin.secret.SecretHasher;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes an initial PIN and lets go of it: the only place where both halves are in clear at once (C5). Runs outside transactions. */
@ApplicationScoped
public class PinMaker {

    private final SecureRandom random = new SecureRandom();
    private final SecretConfig config;
    private final SecretHasher hasher;
    private final HashPool pool;
    private final HalfDispatch dispatch;
    private final Clock clock;

    PinMaker(SecretConfig config, SecretHasher hasher, HashPool pool, HalfDispatch dispatch, Clock clock) {
        this.config = config;
        this.hasher = hasher;
        this.pool = pool;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** A first half alone: nobody has the other one in clear any more. */
    public MadePin makeFirst(UUID personId, UUID requestId, Reachable to) {
        PinCode first = PinCode.generateHalf(config.alphabet(), random);
        NewHalf half = new NewHalf(
                Ids.next(),
                personId,
                requestId,
                PinHalf.FIRST,
                to.contact().channel(),
                pool.runInBackground(() -> hasher.keepFirst(personId, first)));
        DispatchRequested order =
                dispatch.ofFirst(half.id(), to.contact(), first, to.language().code(), clock.instant());
        return new MadePin(List.of(half), List.of(order));
    }

    MadePin make(ClaimedRequest request, Resident registered) {
        PinCode pin = PinCode.generateInitial(config.alphabet(), random);
        PinCode first = pin.half(PinHalf.FIRST);
        PinCode second = pin.half(PinHalf.SECOND);
        UUID personId = request.personId();
        ContactPoint contact = request.declaration().contacts().getFirst();
        NewHalf firstHalf = new NewHalf(
                Ids.next(),
                personId,
                request.id(),
                PinHalf.FIRST,
                contact.channel(),
                pool.runInBackground(() -> hasher.keepFirst(personId, first)));
        NewHalf secondHalf = new NewHalf(
                Ids.next(), personId, request.id(), PinHalf.SECOND, Channel.POST, hasher.keepSecond(personId, second));
        String language = request.declaration().language().code();
        List<DispatchRequested> dispatches = List.of(
                dispatch.ofFirst(firstHalf.id(), contact, first, language, clock.instant()),
                dispatch.ofSecond(secondHalf.id(), registered, second, language, clock.instant()));
        return new MadePin(List.of(firstHalf, secondHalf), dispatches);
    }
}
