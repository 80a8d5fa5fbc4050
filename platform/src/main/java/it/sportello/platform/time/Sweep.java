package it.sportello.platform.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.function.IntSupplier;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** What sweepers have in common: much may be waiting, and no transaction takes all of it. */
public final class Sweep {

    private static final int BATCH = 1_000;

    private Sweep() {}

    /**
     * Executes an SQL statement that touches at most {@code :batch} rows, each time in a transaction of its own, until it
     * touches none.
     *
     * @param parameters beside {@code batch}
     */
    public static void rows(Session session, String statement, Map<String, Object> parameters) {
        untilDone(() -> QuarkusTransaction.requiringNew().call(() -> {
            MutationQuery query = session.createNativeMutationQuery(statement).setParameter("batch", BATCH);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        }));
    }

    /** Repeats a transaction that tells how many rows it touched, until it finds none or its thread has to stop. */
    public static void untilDone(IntSupplier transaction) {
        int touched = transaction.getAsInt();
        while (touched > 0 && !Thread.currentThread().isInterrupted()) {
            touched = transaction.getAsInt();
        }
    }
}
