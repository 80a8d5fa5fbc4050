package it.sportello.pin.code;

import it.sportello.pin.code.SendOutcome.Sent;
import it.sportello.pin.code.SendOutcome.TooSoon;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.secret.CodeHasher;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends one-time codes to contacts and holds what is typed against them (C9, K3, K4). Nothing here says what was sent. */
@ApplicationScoped
public class OneTimeCodes {

    private final SecureRandom random = new SecureRandom();
    private final CodeThrottle throttle;
    private final OneTimeCodeRepository codes;
    private final CodeHasher hasher;
    private final CodeDispatch dispatch;
    private final Outbox outbox;
    private final Clock clock;

    OneTimeCodes(
            CodeThrottle throttle,
            OneTimeCodeRepository codes,
            CodeHasher hasher,
            CodeDispatch dispatch,
            Outbox outbox,
            Clock clock) {
        this.throttle = throttle;
        this.codes = codes;
        this.hasher = hasher;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever sends to several contacts in one transaction sends to the mobile first: it holds the locks of all. */
    @Transactional(TxType.MANDATORY)
    public SendOutcome send(CodeOrder order) {
        Optional<Duration> wait = throttle.findWaitOrCount(order.to(), order.use());
        if (wait.isPresent()) {
            return new TooSoon(wait.get());
        }
        UUID id = Ids.next();
        CodeDigits digits = CodeDigits.draw(random);
        Instant now = clock.instant();
        Instant validUntil = now.plus(order.validity());
        codes.keep(id, order, hasher.keep(id, digits.value()), now, validUntil);
        outbox.append(dispatch.of(id, order, digits, validUntil));
        return new Sent(id, validUntil);
    }

    /**
     * Counts the try, and only then compares; what was confirmed before is right again until it is spent. In a transaction of
     * its own, so that whoever answers "wrong" by an exception does not take the count back: call it outside of others.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public CodeCheck check(UUID codeId, CodeUse use, String typed) {
        return compare(null, codeId, use, typed);
    }

    /** The same for a code that was sent in a case, for who lets their transaction commit whatever the answer is. */
    @Transactional(TxType.MANDATORY)
    public CodeCheck checkInCase(UUID caseId, UUID codeId, CodeUse use, String typed) {
        return compare(caseId, codeId, use, typed);
    }

    private CodeCheck compare(@Nullable UUID caseId, UUID codeId, CodeUse use, String typed) {
        Instant now = clock.instant();
        String digits = CodeDigits.read(typed).value();
        Optional<KeptSecret> kept = codes.countTry(caseId, codeId, use, now);
        if (kept.isEmpty()) {
            return CodeCheck.of(hasher.isNobodys(digits));
        }
        boolean right = hasher.isRight(kept.get(), codeId, digits);
        if (right) {
            codes.confirm(codeId, now);
        }
        return CodeCheck.of(right);
    }

    /** The contact on which a code was confirmed, not before {@code since}, and not yet spent. */
    @Transactional(TxType.MANDATORY)
    public Optional<ContactPoint> findConfirmed(UUID codeId, CodeUse use, Instant since) {
        return codes.findConfirmed(null, codeId, use, since);
    }

    /** The same of a code that was sent in this case. */
    @Transactional(TxType.MANDATORY)
    public Optional<ContactPoint> findConfirmedInCase(UUID caseId, UUID codeId, CodeUse use, Instant since) {
        return codes.findConfirmed(caseId, codeId, use, since);
    }

    /** Whether anything is known of it: a revocation takes away what was not used (C12). */
    @Transactional(TxType.MANDATORY)
    public boolean isKept(UUID codeId) {
        return codes.isKept(codeId);
    }

    /** Uses a confirmed code up; whether nobody else had. */
    @Transactional(TxType.MANDATORY)
    public boolean spend(UUID codeId, CodeUse use) {
        return codes.spend(codeId, use, clock.instant());
    }

    /** No code that was sent for this person is worth anything any more (C12). */
    @Transactional(TxType.MANDATORY)
    public void voidAllOf(UUID personId) {
        codes.voidAllOf(personId);
    }
}
