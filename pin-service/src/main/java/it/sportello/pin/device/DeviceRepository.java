package it.sportello.pin.device;

import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class DeviceRepository {

    private static final String USE = """
            update known_device set used_at = :at
            where person_id = :personId and token_hash = :tokenHash and used_at > :forgotten
            """;

    private static final String ADD = """
            insert into known_device (id, person_id, token_hash, used_at, announced)
            values (:id, :personId, :tokenHash, :at, false)
            """;

    private static final String FORGET = "delete from known_device where person_id = :personId and announced";

    // Nobody is known by it, and it is announced yet.
    private static final String OUTDATE =
            "update known_device set used_at = :forgotten where person_id = :personId and used_at > :forgotten";

    private static final String TAKE_UNANNOUNCED = """
            update known_device set announced = true where id = (
                select id from known_device where not announced order by id limit 1 for update skip locked)
            returning person_id
            """;

    private final Session session;

    DeviceRepository(Session session) {
        this.session = session;
    }

    /** Whether the device was known. */
    boolean use(UUID personId, DeviceToken token, Instant at, Instant forgotten) {
        return session.createNativeMutationQuery(USE)
                        .setParameter("personId", personId)
                        .setParameter("tokenHash", token.fingerprint())
                        .setParameter("at", at)
                        .setParameter("forgotten", forgotten)
                        .executeUpdate()
                > 0;
    }

    void add(UUID personId, DeviceToken token, Instant at) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("personId", personId)
                .setParameter("tokenHash", token.fingerprint())
                .setParameter("at", at)
                .executeUpdate();
    }

    void forgetAll(UUID personId, Instant forgotten) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("personId", personId)
                .executeUpdate();
        session.createNativeMutationQuery(OUTDATE)
                .setParameter("personId", personId)
                .setParameter("forgotten", forgotten)
                .executeUpdate();
    }

    /** Whose device is new, one at a time; empty when none is. */
    Optional<UUID> takeUnannounced() {
        return session.createNativeQuery(TAKE_UNANNOUNCED, Tuple.class)
                .getResultStream()
                .map(row -> row.get("person_id", UUID.class))
                .findFirst();
    }
}
