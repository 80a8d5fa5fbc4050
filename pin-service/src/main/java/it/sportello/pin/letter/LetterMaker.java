package it.sportello.pin.letter;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.issuing.HalfDispatch;
import it.sportello.pin.register.Resident;
import it.sportello.pin.secret.SecretConfig;
import it.sportello.pin.secret.SecretHasher;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes a second half and lets go of it. */
@ApplicationScoped
class LetterMaker {

    private final SecureRandom random = new SecureRandom();
    private final SecretConfig config;
    private final SecretHasher hasher;
    private final HalfDispatch dispatch;

    LetterMaker(SecretConfig config, SecretHasher hasher, HalfDispatch dispatch) {
        this.config = config;
        this.hasher = hasher;
        this.dispatch = dispatch;
    }

    MadeLetter make(UUID personId, UUID requestId, Resident addressee, String language, Instant now) {
        PinCode second = PinCode.generateHalf(config.alphabet(), random);
        NewHalf half = new NewHalf(
                Ids.next(), personId, requestId, PinHalf.SECOND, Channel.POST, hasher.keepSecond(personId, second));
        return new MadeLetter(half, dispatch.ofSecond(half.id(), addressee, second, language, now));
    }
}
