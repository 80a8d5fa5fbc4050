package it.sportello.pin.secret;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.contracts.PinCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * How halves are kept: the first as Argon2id over a peppered HMAC, the second, which opens nothing alone, as the HMAC.
 * The slow ones take about 20 ms of native code that pins its thread: call them on {@link HashPool} and never inside a
 * transaction.
 */
@ApplicationScoped
public class SecretHasher {

    private static final String FIRST = "first-half";
    private static final String SECOND = "second-half";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);
    private final SecretConfig.Argon2 cost;
    private final Peppers peppers;
    private final Counter computed;
    private final KeptSecret nobodys;

    SecretHasher(SecretConfig config, Peppers peppers, MeterRegistry meters) {
        this.cost = config.argon2();
        this.peppers = peppers;
        this.computed = meters.counter("sportello.pin.hashes");
        this.nobodys = new KeptSecret(slowHash(new byte[32]), peppers.currentId());
    }

    /** Slow. */
    public KeptSecret keepFirst(UUID personId, PinCode half) {
        String pepperId = peppers.currentId();
        return new KeptSecret(slowHash(peppers.mac(pepperId, FIRST, personId, half.reveal())), pepperId);
    }

    public KeptSecret keepSecond(UUID personId, PinCode half) {
        String pepperId = peppers.currentId();
        byte[] mac = peppers.mac(pepperId, SECOND, personId, half.reveal());
        return new KeptSecret(Base64.getEncoder().encodeToString(mac), pepperId);
    }

    /** Slow. */
    public boolean isFirst(KeptSecret kept, UUID personId, PinCode half) {
        byte[] mac = peppers.mac(kept.pepperId(), FIRST, personId, half.reveal());
        try {
            computed.increment();
            return argon2.verify(kept.hash(), mac);
        } finally {
            Arrays.fill(mac, (byte) 0);
        }
    }

    /** Slow: exactly the work of {@link #isFirst}, for a person who does not exist. */
    public boolean isNobodys(PinCode half) {
        isFirst(nobodys, NOBODY, half);
        return false;
    }

    /** Whether {@link #keepFirst} would keep it differently now. */
    public boolean isOutdated(KeptSecret kept) {
        return !kept.pepperId().equals(peppers.currentId())
                || argon2.needsRehash(kept.hash(), cost.iterations(), cost.memoryKib(), cost.parallelism());
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
