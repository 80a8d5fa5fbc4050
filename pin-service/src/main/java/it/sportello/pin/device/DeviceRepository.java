package it.sportello.pin.device;

import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class DeviceRepository {

    private static final String USE = """
            update known_device set used_at = :at
            where person_id = :personId and token_hash = :tokenHash and used_at > :forgotten
            """;

    // One statement: a sign-in can spare no more.
    private static final String ADD = """
            with forgotten as (
                delete from known_device where id in (
                    select id from known_device where id in (
                        select id from known_device where person_id = :personId
                        order by used_at desc, id desc offset :kept)
                    for update skip locked))
            insert into known_device (id, person_id, token_hash, used_at, announced)
            values (:id, :personId, :tokenHash, :at, false)
            """;

    private static final String FORGET = "delete from known_device where person_id = :personId and announced";

    // Nobody is known by it, and it is announced yet.
    private static final String OUTDATE =
            "update known_device set used_at = :forgotten where person_id = :personId and used_at > :forgotten";

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

    /** @param most how many are known of a person, this one among them; those that were not used for longest go */
    void add(UUID personId, DeviceToken token, Instant at, int most) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("personId", personId)
                .setParameter("tokenHash", token.fingerprint())
                .setParameter("at", at)
                .setParameter("kept", most - 1)
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
}
