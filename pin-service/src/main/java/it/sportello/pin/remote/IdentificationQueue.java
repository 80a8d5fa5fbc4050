package it.sportello.pin.remote;

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

/** The identifications for which a PIN is due, handed to issuers under a lease. */
@ApplicationScoped
class IdentificationQueue {

    private static final String ADD = """
            insert into remote_identification (id, request_id, person_id, case_id, first_channel, first_address,
                second_channel, second_address, evidence_seen, verified_at, status)
            values (:id, :requestId, :personId, :caseId, :firstChannel, :firstAddress,
                :secondChannel, :secondAddress, :evidenceSeen, :verifiedAt, 'WAITING')
            on conflict (case_id) where status <> 'REFUSED' do nothing
            """;

    // The contacts have done their work: the person's contacts tell them from now on, or nobody.
    private static final String END = """
            update remote_identification
            set status = :status, claim = null, first_channel = null, first_address = null,
                second_channel = null, second_address = null
            where id = :id
            """;

    private final Session session;
    private final LeasedRows rows;

    IdentificationQueue(Session session) {
        this.session = session;
        this.rows = new LeasedRows(session, "remote_identification", "status = 'WAITING'", "id");
    }

    /** Leaves alone what the case has ordered already. */
    @Transactional(TxType.MANDATORY)
    void add(Identification verified) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("requestId", verified.requestId())
                .setParameter("personId", verified.personId())
                .setParameter("caseId", verified.caseId())
                .setParameter("firstChannel", verified.first().channel().name())
                .setParameter("firstAddress", verified.first().address())
                .setParameter("secondChannel", verified.second().channel().name())
                .setParameter("secondAddress", verified.second().address())
                .setParameter("evidenceSeen", verified.evidenceSeen())
                .setParameter("verifiedAt", verified.verifiedAt())
                .executeUpdate();
    }

    @Transactional
    List<ClaimedIdentification> claim(int most, Duration lease) {
        return rows.claim(most, lease).stream().map(IdentificationQueue::read).toList();
    }

    /** Whether it is still this issuer's, who then decides it in this transaction. */
    @Transactional(TxType.MANDATORY)
    boolean isStillHeld(ClaimedIdentification claimed) {
        return rows.lockHeld(claimed.id(), claimed.claim());
    }

    @Transactional(TxType.MANDATORY)
    void markIssued(ClaimedIdentification claimed) {
        end(claimed, "ISSUED");
    }

    @Transactional(TxType.MANDATORY)
    void markRefused(ClaimedIdentification claimed) {
        end(claimed, "REFUSED");
    }

    private void end(ClaimedIdentification claimed, String status) {
        session.createNativeMutationQuery(END)
                .setParameter("id", claimed.id())
                .setParameter("status", status)
                .executeUpdate();
    }

    private static ClaimedIdentification read(Tuple row) {
        Identification verified = new Identification(
                row.get("request_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("case_id", UUID.class),
                contact(row, "first"),
                contact(row, "second"),
                row.get("evidence_seen", Boolean.class),
                row.get("verified_at", Instant.class));
        return new ClaimedIdentification(row.get("id", UUID.class), row.get("claim", UUID.class), verified);
    }

    private static ContactPoint contact(Tuple row, String which) {
        return new ContactPoint(
                Channel.valueOf(row.get(which + "_channel", String.class)), row.get(which + "_address", String.class));
    }
}
