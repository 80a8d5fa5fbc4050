package it.sportello.pin.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Whose new devices are to be told of now. Whoever knows a PIN may sign in as often as they like, and costs its owner one
 * message an hour: what comes within the hour is told together after it. Real time, as with codes: who can shift the
 * domain clock must not flood a telephone.
 */
@ApplicationScoped
class DeviceNotices {

    static final Duration APART = Duration.ofHours(1);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private static final String LIST_DUE = """
            select person_id from known_device d
            where not announced
              and not exists (select from device_notice n where n.person_id = d.person_id and n.not_before > :now)
            group by person_id order by min(used_at), person_id limit :most
            """;

    private static final String TAKE = """
            insert into device_notice (person_id, not_before) values (:personId, :next)
            on conflict (person_id) do update set not_before = excluded.not_before where device_notice.not_before <= :now
            """;

    private static final String MARK = """
            update known_device set announced = true where person_id = :personId and not announced
            """;

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    DeviceNotices(Session session) {
        this.session = session;
    }

    /** Those who have waited longest first. Nobody is held: whoever tells one takes them first. */
    @Transactional
    List<UUID> listDue(int most) {
        return session.createNativeQuery(LIST_DUE, UUID.class)
                .setParameter("now", realClock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    /** Whether the notice is still to be given; then it counts as given, for all of the person's new devices. */
    @Transactional(TxType.MANDATORY)
    boolean take(UUID personId) {
        return waitFor(personId, APART)
                && session.createNativeMutationQuery(MARK)
                                .setParameter("personId", personId)
                                .executeUpdate()
                        > 0;
    }

    /** Others have their turn before this person is looked at again. */
    @Transactional
    void postpone(UUID personId) {
        waitFor(personId, AFTER_A_FAILURE);
    }

    /** Of replicas that come at once one waits for the other, and then finds the person told. */
    private boolean waitFor(UUID personId, Duration pause) {
        Instant now = realClock.instant();
        return session.createNativeMutationQuery(TAKE)
                        .setParameter("personId", personId)
                        .setParameter("next", now.plus(pause))
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
