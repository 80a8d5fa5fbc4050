package it.sportello.platform.time;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids. They carry real time, never the domain's: partitions by day and index locality depend on it. */
public final class Ids {

    /** Time in 1/4096 ms, the 60 bits that UUIDv7 gives it here; kept so that one process never goes back. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final long NANOS_PER_MILLI = 1_000_000;

    private Ids() {}

    /**
     * A UUIDv7 (RFC 9562): strictly growing within this process, ordered between processes as their clocks are. It says
     * when it was made and may be guessed near: never use it as a capability.
     */
    public static UUID next() {
        long time = LAST.accumulateAndGet(ticks(), (last, now) -> Math.max(last + 1, now));
        long most = time >>> 12 << 16 | 0x7000 | time & 0xFFF;
        long least = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** A random UUIDv4 of 122 secret bits, where knowing the id is the permission. */
    public static UUID capability() {
        return UUID.randomUUID();
    }

    private static long ticks() {
        Instant now = Instant.now();
        long fraction = now.getNano() % NANOS_PER_MILLI * 4096 / NANOS_PER_MILLI;
        return now.toEpochMilli() << 12 | fraction;
    }
}
