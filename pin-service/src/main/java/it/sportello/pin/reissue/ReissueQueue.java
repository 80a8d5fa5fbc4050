package it.sportello.pin.reissue;

import it.sportello.contracts.Channel;
import it.sportello.pin.issuing.LeasedRows;
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

    // The changed contact has done its work: the person's contacts tell it from now on, or nobody.
    private static final String END = """
            update reissue set status = :status, claim = null, channel = null, address = null where id = :id
            """;

    private final Session session;
    private final LeasedRows rows;

    ReissueQueue(Session session) {
        this.session = session;
        this.rows = new LeasedRows(session, "reissue", "status = 'WAITING'", "id");
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
        return rows.claim(most, lease).stream().map(ReissueQueue::read).toList();
    }

    /** Whether it is still this issuer's, who then decides it in this transaction. */
    @Transactional(TxType.MANDATORY)
    boolean isStillHeld(ClaimedReissue reissue) {
        return rows.lockHeld(reissue.id(), reissue.claim());
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
