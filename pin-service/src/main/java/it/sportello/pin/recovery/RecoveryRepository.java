package it.sportello.pin.recovery;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.personal.LivePin;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Recoveries as rows. Ordering one is the same statements whoever the tax code belongs to; times are real ones. */
@ApplicationScoped
class RecoveryRepository {

    // In one order, as a source has a pseudonym under every pepper.
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(source, 0)))"
            + " from (select unnest(cast(:sources as text[])) as source order by 1) as ordered";

    private static final String FIND_OLDEST = """
            select ordered_at from pin_recovery
            where source = any(cast(:sources as text[])) and ordered_at > :since
            order by ordered_at desc offset :others limit 1
            """;

    // An unknown tax code makes a row, too, in which nobody ever looks.
    private static final String ORDER = """
            insert into pin_recovery (id, person_id, source, status, ordered_at)
            values (:id, (select id from person where tax_code = :taxCode), :source, 'ORDERED', :at)
            """;

    private static final String COMPLETED = "update pin_recovery set status = 'COMPLETED' where id = :id";

    private static final String FIND_CODES = "select mobile_code_id, mail_code_id from pin_recovery where id = :id";

    private static final String FIND_OPEN = """
            select person_id, personal_pin_id, request_id, mobile_code_id, mail_code_id
            from pin_recovery where id = :id and status = 'CODES_SENT'
            """;

    private final Session session;

    RecoveryRepository(Session session) {
        this.session = session;
    }

    /** Until the end of the transaction nobody else is counted for this source. */
    @Transactional(TxType.MANDATORY)
    void lock(RecoverySource source) {
        session.createNativeQuery(LOCK, Long.class)
                .setParameter("sources", source.pseudonyms().toArray(String[]::new))
                .getSingleResult();
    }

    /** When the earliest of the last so many of a source was ordered, within the window; empty when there were not so many. */
    @Transactional(TxType.MANDATORY)
    Optional<Instant> findOldestOfLast(int count, RecoverySource source, Instant since) {
        return session.createNativeQuery(FIND_OLDEST, Instant.class)
                .setParameter("sources", source.pseudonyms().toArray(String[]::new))
                .setParameter("since", since)
                .setParameter("others", count - 1)
                .uniqueResultOptional();
    }

    /** @return the id, which is random: whoever types codes under it has been told it */
    @Transactional(TxType.MANDATORY)
    UUID order(FiscalCode taxCode, RecoverySource source, Instant now) {
        UUID id = Ids.capability();
        session.createNativeMutationQuery(ORDER)
                .setParameter("id", id)
                .setParameter("taxCode", taxCode.value())
                .setParameter("source", source.kept())
                .setParameter("at", now)
                .executeUpdate();
        return id;
    }

    @Transactional(TxType.MANDATORY)
    void markCompleted(UUID id) {
        session.createNativeMutationQuery(COMPLETED).setParameter("id", id).executeUpdate();
    }

    /** What was sent for it; empty when there is none, or nothing was. */
    @Transactional
    Optional<CodePair> findCodes(UUID id) {
        return session.createNativeQuery(FIND_CODES, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> row.get("mobile_code_id") != null)
                .map(RecoveryRepository::codes)
                .findFirst();
    }

    /** One that codes were sent for and that was not completed. */
    @Transactional(TxType.MANDATORY)
    Optional<OpenRecovery> findOpen(UUID id) {
        return session.createNativeQuery(FIND_OPEN, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new OpenRecovery(
                        id,
                        row.get("person_id", UUID.class),
                        new LivePin(row.get("personal_pin_id", UUID.class), row.get("request_id", UUID.class)),
                        codes(row)))
                .findFirst();
    }

    private static CodePair codes(Tuple row) {
        return new CodePair(row.get("mobile_code_id", UUID.class), row.get("mail_code_id", UUID.class));
    }
}
