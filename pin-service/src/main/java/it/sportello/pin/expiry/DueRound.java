package it.sportello.pin.expiry;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** One round of a sweeper through everything that is due, batch by batch. */
public final class DueRound {

    private DueRound() {}

    /**
     * @param due lists at most a batch of what is due, passing over so many: those that failed stay at the head
     * @param attend whether it is due no longer
     */
    public static <T> void goThrough(int batch, IntFunction<List<T>> due, Predicate<T> attend) {
        int failed = 0;
        int found = batch;
        while (found == batch && !Thread.currentThread().isInterrupted()) {
            List<T> some = due.apply(failed);
            found = some.size();
            failed += (int) some.stream().filter(attend.negate()).count();
        }
    }
}
