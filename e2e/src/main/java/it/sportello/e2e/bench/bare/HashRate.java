package it.sportello.e2e.bench.bare;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.time.Duration;

/** Argon2id with the default parameters of pin-service, on every core. */
public final class HashRate {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;

    private HashRate() {}

    public static Rate measure(Duration time) throws InterruptedException {
        Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);
        int cores = Runtime.getRuntime().availableProcessors();
        String known = argon2.hash(ITERATIONS, MEMORY_KIB, PARALLELISM, "ABCDEFGH".toCharArray());
        return Rate.of(cores, time, () -> argon2.verify(known, "ABCDEFGH".toCharArray()));
    }
}
