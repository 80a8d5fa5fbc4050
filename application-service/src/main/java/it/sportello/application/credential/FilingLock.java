package it.sportello.application.credential;

/**
 * Filings of one person do not wait for each other, but an activation waits for all of them, and they for it: whichever comes
 * second sees the first, also where there is no row yet that both could lock (A7). Whoever locks the row of
 * {@code person_credential} too locks that first.
 */
public final class FilingLock {

    /** A filing's, in a statement before its own: that one's snapshot is then younger than the activation waited for. */
    public static final String SHARED = "select pg_advisory_xact_lock_shared(hashtextextended('filing ' || ?, 0))";

    /** An activation's. */
    static final String EXCLUSIVE = "select pg_advisory_xact_lock(hashtextextended('filing ' || ?, 0))";

    private FilingLock() {}
}
