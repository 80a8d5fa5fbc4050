package it.sportello.pin.secret;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.PinHalf;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * How PINs are kept: first halves and personal PINs as Argon2id over a peppered HMAC, second halves, which open nothing
 * alone, as the HMAC.
 * The slow ones take about 20 ms of native code that pins its thread: call them on {@link HashPool} and never inside a
 * transaction.
 */
@ApplicationScoped
public class SecretHasher {

    private static final String FIRST = "first-half";
    private static final String SECOND = "second-half";
    private static final String PERSONAL = "personal-pin";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);
    private final SecretConfig.Argon2 cost;
    private final Peppers peppers;
    private final Counter computed;
    private final KeptSecret nobodys;
    private final KeptSecret nobodysSecond;

    SecretHasher(SecretConfig config, Peppers peppers, MeterRegistry meters) {
        this.cost = config.argon2();
        this.peppers = peppers;
        this.computed = meters.counter("sportello.pin.hashes");
        this.nobodys = new KeptSecret(slowHash(new byte[32]), peppers.currentId());
        this.nobodysSecond = new KeptSecret(Base64.getEncoder().encodeToString(new byte[32]), peppers.currentId());
    }

    /** Slow. */
    public KeptSecret keepFirst(UUID personId, PinCode half) {
        return keepSlowly(FIRST, personId, half);
    }

    /** Slow. */
    public KeptSecret keepPersonal(UUID personId, PinCode pin) {
        return keepSlowly(PERSONAL, personId, pin);
    }

    public KeptSecret keepSecond(UUID personId, PinCode half) {
        String pepperId = peppers.currentId();
        byte[] mac = peppers.mac(pepperId, SECOND, personId, half.reveal());
        return new KeptSecret(Base64.getEncoder().encodeToString(mac), pepperId);
    }

    /** Slow. */
    public boolean isFirst(KeptSecret kept, UUID personId, PinCode half) {
        return isSlowly(FIRST, kept, personId, half);
    }

    /** Slow. */
    public boolean isPersonal(KeptSecret kept, UUID personId, PinCode pin) {
        return isSlowly(PERSONAL, kept, personId, pin);
    }

    /** Slow: both halves are always checked, so that the time does not tell which one is wrong. */
    public boolean isInitial(KeptSecret first, KeptSecret second, UUID personId, PinCode pin) {
        boolean firstIsRight = isFirst(first, personId, pin.half(PinHalf.FIRST));
        boolean secondIsRight = isSecond(second, personId, pin.half(PinHalf.SECOND));
        return firstIsRight && secondIsRight;
    }

    /** Slow: exactly the work of {@link #isFirst}, for a person who does not exist. */
    public boolean isNobodys(PinCode half) {
        isFirst(nobodys, NOBODY, half);
        return false;
    }

    /** Slow: exactly the work of {@link #isInitial}, for a person who does not exist. */
    public boolean isNobodysInitial(PinCode pin) {
        isInitial(nobodys, nobodysSecond, NOBODY, pin);
        return false;
    }

    /** Whether {@link #keepFirst} would keep it differently now. */
    public boolean isOutdated(KeptSecret kept) {
        return !kept.pepperId().equals(peppers.currentId())
                || argon2.needsRehash(kept.hash(), cost.iterations(), cost.memoryKib(), cost.parallelism());
    }

    private KeptSecret keepSlowly(String use, UUID personId, PinCode pin) {
        String pepperId = peppers.currentId();
        return new KeptSecret(slowHash(peppers.mac(pepperId, use, personId, pin.reveal())), pepperId);
    }

    private boolean isSlowly(String use, KeptSecret kept, UUID personId, PinCode pin) {
        byte[] mac = peppers.mac(kept.pepperId(), use, personId, pin.reveal());
        try {
            computed.increment();
            return argon2.verify(kept.hash(), mac);
        } finally {
            Arrays.fill(mac, (byte) 0);
        }
    }

    private boolean isSecond(KeptSecret kept, UUID personId, PinCode half) {
        byte[] mac = peppers.mac(kept.pepperId(), SECOND, personId, half.reveal());
        return MessageDigest.isEqual(Base64.getDecoder().decode(kept.hash()), mac);
    }

    private String slowHash(byte[] mac) {
        try {
            computed.increment();
            return argon2.hash(cost.iterations(), cost.memoryKib(), cost.parallelism(), mac);
        } finally {
            Arrays.fill(mac, (byte) 0);
        }
    }
}
