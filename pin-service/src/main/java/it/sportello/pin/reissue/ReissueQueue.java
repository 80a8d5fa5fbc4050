package it.sportello.pin.reissue;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The reissues that were ordered, handed to issuers under a lease. */
@ApplicationScoped
class ReissueQueue {

    private static final String ADD = """
            insert into reissue (id, request_id, person_id, case_id, channel, address, others_confirmed, validated_at,
                status)
            values (:id, :requestId, :personId, :caseId, :channel, :address, :othersConfirmed, :validatedAt, 'WAITING')
            on conflict (case_id) where status <> 'REFUSED' do nothing
            """;

    // A lease is real time, and the database's clock is the one that all replicas share.
    private static final String CLAIM = """
            with picked as (
                select id from reissue
                where status = 'WAITING' and (lease_until is null or lease_until < now())
                order by id limit :most for update skip locked),
            claimed as (
                update reissue r set claim = :claim, lease_until = now() + make_interval(secs => :seconds)
                from picked where r.id = picked.id
                returning r.*)
            select * from claimed order by id
            """;

    private static final String LOCK_HELD = """
            select id from reissue where id = :id and claim = :claim and status = 'WAITING' for update
            """;

    // The changed contact has done its work: the person's contacts tell it from now on, or nobody.
    private static final String END = """
            update reissue set status = :status, claim = null, channel = null, address = null where id = :id
            """;

    private final Session session;

    ReissueQueue(Session session) {
        this.session = session;
    }

    /** Leaves alone what the case has ordered already. */
    @Transactional(TxType.MANDATORY)
    void add(NewReissue reissue) {
        ContactPoint changedTo = reissue.changedTo();
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("requestId", reissue.requestId())
                .setParameter("personId", reissue.personId())
                .setParameter("caseId", reissue.caseId())
                .setParameter(
                        "channel",
                        changedTo == null ? null : changedTo.channel().name(),
                        String.class)
                .setParameter("address", changedTo == null ? null : changedTo.address(), String.class)
                .setParameter("othersConfirmed", reissue.othersConfirmed())
                .setParameter("validatedAt", reissue.validatedAt())
                .executeUpdate();
    }

    @Transactional
    List<ClaimedReissue> claim(int most, Duration lease) {
        return session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("claim", UUID.randomUUID())
                .setParameter("most", most)
                .setParameter("seconds", (double) lease.toSeconds())
                .getResultStream()
                .map(ReissueQueue::read)
                .toList();
    }

    /** Whether it is still this issuer's, who then decides it in this transaction. */
    @Transactional(TxType.MANDATORY)
    boolean isStillHeld(ClaimedReissue reissue) {
        return session.createNativeQuery(LOCK_HELD, UUID.class)
                .setParameter("id", reissue.id())
                .setParameter("claim", reissue.claim())
                .uniqueResultOptional()
                .isPresent();
    }

    @Transactional(TxType.MANDATORY)
    void markIssued(ClaimedReissue reissue) {
        end(reissue, "ISSUED");
    }

    @Transactional(TxType.MANDATORY)
    void markRefused(ClaimedReissue reissue) {
        end(reissue, "REFUSED");
    }

    private void end(ClaimedReissue reissue, String status) {
        session.createNativeMutationQuery(END)
                .setParameter("id", reissue.id())
                .setParameter("status", status)
                .executeUpdate();
    }

    private static ClaimedReissue read(Tuple row) {
        NewReissue validated = new NewReissue(
                row.get("request_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("case_id", UUID.class),
                contact(row.get("channel", String.class), row.get("address", String.class)),
                row.get("others_confirmed", Boolean.class),
                row.get("validated_at", Instant.class));
        return new ClaimedReissue(row.get("id", UUID.class), row.get("claim", UUID.class), validated);
    }

    private static @Nullable ContactPoint contact(@Nullable String channel, @Nullable String address) {
        return channel == null || address == null ? null : new ContactPoint(Channel.valueOf(channel), address);
    }
}
