package it.sportello.platform.web.idempotency;

import it.sportello.platform.time.Sweep;
import java.util.Map;
import org.hibernate.Session;

/** What rows remember of the requests that made them. */
public final class RememberedRequests {

    private static final String FORGET = """
            update %1$s set idempotency_scope = null, idempotency_key = null, request_hash = null
            where id in (
                select id from %1$s where request_hash is not null and id < uuidv7(interval '-24 hours')
                order by id limit :batch for update skip locked)
            """;

    private RememberedRequests() {}

    /**
     * Forgets them after 24 hours of real time, as their clients retry in real time.
     *
     * @param table with the columns of an {@link IdempotentRequest}, and UUIDv7 of the real clock as ids: what was made before
     *     a moment sorts before it
     */
    public static void forget(Session session, String table) {
        Sweep.rows(session, FORGET.formatted(table), Map.of());
    }
}
