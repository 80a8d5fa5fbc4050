package it.sportello.pin.request;

import it.sportello.pin.ItalianTime;
import it.sportello.pin.person.ContactPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The received requests, handed to issuers under a lease. */
@ApplicationScoped
public class PinRequestQueue {

    private static final Logger LOG = Logger.getLogger(PinRequestQueue.class);

    // A lease is real time, and the database's clock is the one that all replicas share.
    private static final String CLAIM = """
            with picked as (
                select id from pin_request
                where status = 'RECEIVED' and (lease_until is null or lease_until < now())
                order by id limit :most for update skip locked),
            claimed as (
                update pin_request r set claim = :claim, lease_until = now() + make_interval(secs => :seconds)
                from picked where r.id = picked.id
                returning r.*)
            select claimed.*, p.tax_code,
                   (select string_agg(c.channel || ' ' || c.address, E'\\n'
                                      order by c.channel = claimed.first_half_channel desc, c.channel)
                    from pin_request_contact c where c.request_id = claimed.id) as contacts
            from claimed join person p on p.id = claimed.person_id
            order by claimed.id
            """;

    // Ids grow with time, so "up to this one" is decided alike by every issuer, in whatever order they come to it.
    // One that was committed late, behind younger ones that were issued meanwhile, counts those, too.
    // What followed upon an earlier one, as after a recovery, nobody typed into a form.
    private static final String STANDING = """
            select exists (select from pin_request
                           where person_id = :person and id < :id and status in ('RECEIVED', 'AWAITING_ASSISTANCE')),
                   greatest(
                       (select count(*) from pin_request
                        where person_id = :person and predecessor_id is null and requested_at >= :day and requested_at < :nextDay
                          and (id <= :id or status in ('ISSUED', 'CLOSED'))),
                       (select count(*) from pin_request
                        where address_key = :address and predecessor_id is null and requested_at >= :day and requested_at < :nextDay
                          and (id <= :id or status in ('ISSUED', 'CLOSED'))),
                       (select coalesce(max(requests), 0) from (
                            select count(distinct c.request_id) as requests
                            from pin_request_contact c join pin_request r on r.id = c.request_id
                            where lower(c.address) in (:contacts) and r.predecessor_id is null
                              and c.requested_at >= :day and c.requested_at < :nextDay
                              and (r.id <= :id or r.status in ('ISSUED', 'CLOSED'))
                            group by lower(c.address)) as by_contact))
            """;

    private static final String LOCK_ADDRESS = "select count(pg_advisory_xact_lock(hashtextextended(:address, 1)))";

    /**
     * What else was asked (C13).
     *
     * @param olderLive whether an earlier request of the same person still waits for something
     * @param mostOfTheDay requests of the same calendar day, up to this one, of the tax code, contact or address that
     *     made most
     */
    public record Standing(boolean olderLive, int mostOfTheDay) {}

    private final Session session;
    private final PinRequestRepository requests;

    PinRequestQueue(Session session, PinRequestRepository requests) {
        this.session = session;
        this.requests = requests;
    }

    /** The oldest that nobody holds, or whose holder let the lease run out. */
    @Transactional
    public List<ClaimedRequest> claim(int most, Duration lease) {
        return session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("claim", UUID.randomUUID())
                .setParameter("most", most)
                .setParameter("seconds", (double) lease.toSeconds())
                .getResultStream()
                .flatMap(row -> readOrSkip(row).stream())
                .toList();
    }

    /** One unreadable row must not hold up the others: it stays claimed, and comes back with its alert. */
    private static Optional<ClaimedRequest> readOrSkip(Tuple row) {
        try {
            return Optional.of(new ClaimedRow(row).read());
        } catch (RuntimeException e) {
            // Without the exception's text, which may quote the row.
            LOG.errorf(
                    "Request %s cannot be read (%s)",
                    row.get("id"), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Transactional(TxType.MANDATORY)
    public Standing standingOf(ClaimedRequest request) {
        Tuple row = session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("person", request.personId())
                .setParameter("id", request.id())
                .setParameter("day", startOfDay(request, 0))
                .setParameter("nextDay", startOfDay(request, 1))
                .setParameter("address", addressKey(request))
                .setParameter("contacts", lowerCase(request.declaration().contacts()))
                .getSingleResult();
        return new Standing((Boolean) row.get(0), ((Number) row.get(1)).intValue());
    }

    /**
     * Holds back everybody else who would serve a request from this address, until the end of the transaction (C13). To be
     * taken after the locks of person and contacts.
     */
    @Transactional(TxType.MANDATORY)
    public void lockAddress(ClaimedRequest request) {
        session.createNativeQuery(LOCK_ADDRESS, Long.class)
                .setParameter("address", addressKey(request))
                .getSingleResult();
    }

    /** Whether the request is still this issuer's, who then decides it in this transaction. */
    @Transactional(TxType.MANDATORY)
    public boolean isStillHeld(ClaimedRequest request) {
        return requests.findById(request.id(), LockModeType.PESSIMISTIC_WRITE).isHeldBy(request.claim());
    }

    @Transactional(TxType.MANDATORY)
    public void markIssued(ClaimedRequest request) {
        requests.findById(request.id()).markIssued();
    }

    @Transactional(TxType.MANDATORY)
    public void awaitAssistance(ClaimedRequest request) {
        requests.findById(request.id()).awaitAssistance();
    }

    private static Instant startOfDay(ClaimedRequest request, int daysLater) {
        return request.requestedAt()
                .atZone(ItalianTime.ZONE)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(daysLater)
                .toInstant();
    }

    private static String addressKey(ClaimedRequest request) {
        return request.declaration().resident().residence().limitKey();
    }

    private static List<String> lowerCase(List<ContactPoint> contacts) {
        return contacts.stream()
                .map(contact -> contact.address().toLowerCase(Locale.ROOT))
                .toList();
    }
}
