package it.sportello.pin.issuing;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.secret.PinGenerator;
import it.sportello.pin.secret.SecretHasher;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Makes an initial PIN, or one half of it, and lets go of it: the only place where both halves are in clear at once (C5). A
 * first half is made outside transactions, for its hash takes time.
 */
@ApplicationScoped
public class PinMaker {

    private final PinGenerator pins;
    private final SecretHasher hasher;
    private final HashPool pool;
    private final HalfDispatch dispatch;

    PinMaker(PinGenerator pins, SecretHasher hasher, HashPool pool, HalfDispatch dispatch) {
        this.pins = pins;
        this.hasher = hasher;
        this.pool = pool;
        this.dispatch = dispatch;
    }

    MadePin make(ClaimedRequest request, Resident registered) {
        PinCode pin = pins.initial();
        Language language = request.declaration().language();
        Reachable to = new Reachable(request.declaration().contacts().getFirst(), language);
        UUID personId = request.personId();
        return first(personId, request.id(), to, pin.half(PinHalf.FIRST))
                .and(second(
                        personId, request.id(), new Letter(registered, language, List.of()), pin.half(PinHalf.SECOND)));
    }

    /** A first half alone: nobody has the other one in clear any more. */
    public MadePin makeFirst(UUID personId, UUID requestId, Reachable to) {
        return first(personId, requestId, to, pins.half());
    }

    /** The same where the other one went to a digital contact: the text tells of no letter. */
    public MadePin makeFirstWithoutLetter(UUID personId, UUID requestId, Reachable to) {
        return firstWithoutLetter(personId, requestId, to, pins.half());
    }

    /** A second half alone. It costs no slow hash. */
    public MadePin makeSecond(UUID personId, UUID requestId, Letter letter) {
        return second(personId, requestId, letter, pins.half());
    }

    /**
     * Both halves on digital contacts of different keys: no role of notification-service can open both (C5).
     *
     * @throws IllegalArgumentException when one role would get both halves
     */
    public MadePin makeDigital(UUID personId, UUID requestId, Reachable first, Reachable second) {
        if (first.contact().sealedFor() == second.contact().sealedFor()) {
            throw new IllegalArgumentException("Both halves would be sealed to one key");
        }
        PinCode pin = pins.initial();
        PinCode other = pin.half(PinHalf.SECOND);
        NewHalf keptOther = new NewHalf(
                Ids.next(),
                personId,
                requestId,
                PinHalf.SECOND,
                second.contact().channel(),
                hasher.keepSecond(personId, other));
        return firstWithoutLetter(personId, requestId, first, pin.half(PinHalf.FIRST))
                .and(new MadePin(keptOther, dispatch.ofDigital(keptOther, second, other)));
    }

    private MadePin first(UUID personId, UUID requestId, Reachable to, PinCode first) {
        NewHalf half = keepFirst(personId, requestId, to, first);
        return new MadePin(half, dispatch.ofFirst(half, to, first));
    }

    private MadePin firstWithoutLetter(UUID personId, UUID requestId, Reachable to, PinCode first) {
        NewHalf half = keepFirst(personId, requestId, to, first);
        return new MadePin(half, dispatch.ofDigital(half, to, first));
    }

    private NewHalf keepFirst(UUID personId, UUID requestId, Reachable to, PinCode first) {
        KeptSecret kept = pool.runInBackground(() -> hasher.keepFirst(personId, first));
        return new NewHalf(
                Ids.next(), personId, requestId, PinHalf.FIRST, to.contact().channel(), kept);
    }

    private MadePin second(UUID personId, UUID requestId, Letter letter, PinCode second) {
        KeptSecret kept = hasher.keepSecond(personId, second);
        NewHalf half = new NewHalf(Ids.next(), personId, requestId, PinHalf.SECOND, Channel.POST, kept);
        return new MadePin(half, dispatch.ofLetter(half, letter, second));
    }
}
