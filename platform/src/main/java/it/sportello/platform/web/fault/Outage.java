package it.sportello.platform.web.fault;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises a database that is away or full: nothing was done, and the caller may try again. */
final class Outage {

    /** Serialization failure, deadlock, lock not available: the same request may well pass a moment later. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03");

    private Outage() {}

    static boolean causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && isOutage(sql));
    }

    /**
     * The connection pool refuses with no SQL state at all. Classes of PostgreSQL's states: 08 connection, 53
     * insufficient resources, 57 operator intervention.
     */
    private static boolean isOutage(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || RETRYABLE.contains(state);
    }
}
