package it.sportello.platform.time;

import java.util.function.IntSupplier;

/** What sweepers have in common: much may be waiting, and no transaction takes all of it. */
public final class Sweep {

    private Sweep() {}

    /** Repeats a transaction that tells how many rows it touched, until it finds none or its thread has to stop. */
    public static void untilDone(IntSupplier transaction) {
        int touched = transaction.getAsInt();
        while (touched > 0 && !Thread.currentThread().isInterrupted()) {
            touched = transaction.getAsInt();
        }
    }
}
