package it.sportello.notification.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.contracts.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /**
     * The most urgent of what is due on these channels and no other sender holds. Looks at each channel by itself, so that
     * what waits on one, such as letters for their batch, costs the others nothing. {@code real} is the clock of leases.
     */
    Optional<Delivery> lockDue(Set<Channel> channels, Instant now, Instant real) {
        return getSession()
                .createNativeQuery("""
                        select due.* from unnest(cast(:channels as text[])) served (channel)
                         cross join lateral (
                               select * from delivery
                                where delivery.channel = served.channel
                                  and state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE')
                                  and next_attempt_at <= :now
                                  and (lease_until is null or lease_until <= :real)
                                order by priority, next_attempt_at
                                limit 1
                                  for update skip locked) due
                         order by due.priority, due.next_attempt_at
                         limit 1""", Delivery.class)
                .setParameter("channels", channels.stream().map(Channel::name).toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("real", real)
                .uniqueResultOptional();
    }

    /** E-mail that was sent before {@code since} and of which nothing was heard. */
    List<Delivery> lockSilent(Instant since, int limit) {
        return lockOldest("state = 'SENT' and channel = 'EMAIL'", "state_since", since, limit);
    }

    /** Certified e-mail may never hear more than that it was sent: that, too, is an end by then. */
    int deleteEnded(Instant before, int limit) {
        return getSession()
                .createNativeMutationQuery("""
                        delete from delivery where dispatch_id in (
                            select dispatch_id from delivery
                             where state not in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE') and state_since < :before
                             order by state_since
                             limit :limit
                               for update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Letters that no batch has yet and that were there at {@code cutOff}, oldest first. */
    List<Delivery> lockNewLetters(Instant cutOff, int limit) {
        return lockOldest("state = 'CREATED' and channel = 'POST'", "created_at", cutOff, limit);
    }

    /** Letters that keep their content though they were handed over before {@code since}. */
    List<Delivery> lockLettersKeptSince(Instant since, int limit) {
        return lockOldest("state = 'SENT' and channel = 'POST' and sealed is not null", "state_since", since, limit);
    }

    Delivery lock(UUID dispatchId) {
        return findById(dispatchId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Delivery> lockIfKnown(UUID dispatchId, Channel channel) {
        return find("dispatchId = ?1 and channel = ?2", dispatchId, channel)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean exists(UUID dispatchId) {
        return count("dispatchId", dispatchId) > 0;
    }

    /** Those that are like this since {@code until} or longer, by the time in column {@code age}, oldest first. */
    private List<Delivery> lockOldest(String like, String age, Instant until, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from delivery
                         where %s and %s <= :until
                         order by %s
                         limit :limit
                           for update skip locked""".formatted(like, age, age), Delivery.class)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList();
    }
}
