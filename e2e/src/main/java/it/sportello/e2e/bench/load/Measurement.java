package it.sportello.e2e.bench.load;

import it.sportello.e2e.bench.machine.CpuTimes;

/** One load: how much was accepted, how fast, and what it cost each part. */
public record Measurement(LoadResult load, CpuTimes used) {

    public double perSecond() {
        return load.acceptedPerSecond();
    }

    /** Processor time of one part, in milliseconds for each accepted piece. A part that refuses pays for refusals too. */
    public double millis(String part) {
        return used.millisPer(part, pieces());
    }

    public String millis() {
        return used.per(pieces());
    }

    /** Of all parts and the load generator, for each accepted piece. */
    public double millisInAll() {
        return used.millisPerPiece(pieces());
    }

    private long pieces() {
        return Math.max(1, load.accepted());
    }
}
