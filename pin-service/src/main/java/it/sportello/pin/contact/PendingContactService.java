package it.sportello.pin.contact;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Contacts that citizens named and have yet to prove, in the transaction of whoever asks. */
@ApplicationScoped
public class PendingContactService {

    private static final String ADD = """
            insert into pending_contact (code_id, person_id, channel, address, asked_at, valid_until)
            values (:codeId, :personId, :channel, :address, :askedAt, :validUntil)
            """;

    private static final String DROP =
            "update pending_contact set open = false where person_id = :personId and channel in (:channels) and open";

    private static final String OF_PERSON = "select * from pending_contact where person_id = :personId and open";

    // Real time, and the database's clock is the one that all replicas share.
    private static final String FIND_WAIT = """
            select cast(ceil(extract(epoch from recorded_at + interval '24 hours' - now())) as bigint)
            from pending_contact where person_id = :personId and recorded_at > now() - interval '24 hours'
            order by recorded_at desc offset :spared limit 1
            """;

    /** Three contacts, and room for what was mistyped. */
    private static final int MOST_A_DAY = 10;

    private final Session session;

    PendingContactService(Session session) {
        this.session = session;
    }

    /** How long the person names no further contact; empty when they may. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    Optional<Duration> findWait(UUID personId) {
        return session.createNativeQuery(FIND_WAIT, Long.class)
                .setParameter("personId", personId)
                .setParameter("spared", MOST_A_DAY - 1)
                .uniqueResultOptional()
                .map(Duration::ofSeconds);
    }

    @Transactional(TxType.MANDATORY)
    void add(UUID personId, PendingContact pending) {
        session.createNativeMutationQuery(ADD)
                .setParameter("codeId", pending.codeId())
                .setParameter("personId", personId)
                .setParameter("channel", pending.point().channel().name())
                .setParameter("address", pending.point().address())
                .setParameter("askedAt", pending.askedAt())
                .setParameter("validUntil", pending.validUntil())
                .executeUpdate();
    }

    /** What was asked before on these channels counts no more. */
    @Transactional(TxType.MANDATORY)
    void drop(UUID personId, Set<Channel> channels) {
        session.createNativeMutationQuery(DROP)
                .setParameter("personId", personId)
                .setParameterList(
                        "channels", channels.stream().map(Channel::name).toList())
                .executeUpdate();
    }

    /** What somebody wanted changed is not to happen any more. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public void dropAll(UUID personId) {
        drop(personId, EnumSet.allOf(Channel.class));
    }

    /** Those whose code can still be typed. */
    @Transactional(TxType.MANDATORY)
    List<PendingContact> list(UUID personId, Instant at) {
        return session.createNativeQuery(OF_PERSON + " and valid_until > :at order by asked_at, channel", Tuple.class)
                .setParameter("personId", personId)
                .setParameter("at", at)
                .getResultStream()
                .map(PendingContactService::read)
                .toList();
    }

    /** Empty when it is not this person's, or counts no more. */
    @Transactional(TxType.MANDATORY)
    Optional<PendingContact> find(UUID personId, UUID codeId) {
        return session.createNativeQuery(OF_PERSON + " and code_id = :codeId", Tuple.class)
                .setParameter("personId", personId)
                .setParameter("codeId", codeId)
                .uniqueResultOptional()
                .map(PendingContactService::read);
    }

    private static PendingContact read(Tuple row) {
        return new PendingContact(
                row.get("code_id", UUID.class),
                new ContactPoint(Channel.valueOf(row.get("channel", String.class)), row.get("address", String.class)),
                row.get("asked_at", Instant.class),
                row.get("valid_until", Instant.class));
    }
}
