package it.sportello.platform.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Whether waiting helps: with a database that is away or busy it does, with everything else it does not. */
public enum FailureKind {
    RETRYABLE,
    FINAL;

    /** Connection lost, out of resources, transaction rolled back for others' sake, server going down. */
    private static final Set<String> RETRYABLE_CLASSES = Set.of("08", "53", "40", "58");

    /** Statement or lock took too long, session ended by an administrator, by idleness or by a restart. */
    private static final Set<String> RETRYABLE_STATES =
            Set.of("57014", "55P03", "57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    public static FailureKind of(Throwable failure) {
        return anyRetryable(failure, Collections.newSetFromMap(new IdentityHashMap<>())) ? RETRYABLE : FINAL;
    }

    /** A failed commit names the database's exception only among the suppressed ones. */
    private static boolean anyRetryable(Throwable failure, Set<Throwable> visited) {
        if (!visited.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && isRetryable(sql)) {
            return true;
        }
        var related = new HashSet<Throwable>(Set.of(failure.getSuppressed()));
        if (failure.getCause() != null) {
            related.add(failure.getCause());
        }
        return related.stream().anyMatch(next -> anyRetryable(next, visited));
    }

    private static boolean isRetryable(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // The server always gives a state: this is the pool, out of connections or of time.
            return true;
        }
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || RETRYABLE_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                || RETRYABLE_STATES.contains(state);
    }
}
