package it.sportello.pin.code;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The codes as rows, each moved by one guarded statement, so that two who come at once are told apart by its lock. */
@ApplicationScoped
class OneTimeCodeRepository {

    private static final String KEEP = """
            insert into one_time_code (id, code_use, person_id, case_id, channel, address, secret_hash, pepper_id,
                sent_at, valid_until)
            values (:id, :use, :person, :case, :channel, :address, :hash, :pepper, :now, :validUntil)
            """;

    private static final String COUNT_TRY = """
            update one_time_code set tries = tries + 1
            where id = :id and code_use = :use and case_id is not distinct from cast(:case as uuid)
              and tries < 5 and spent_at is null and valid_until > :now
            returning secret_hash, pepper_id
            """;

    private static final String CONFIRM =
            "update one_time_code set confirmed_at = coalesce(confirmed_at, :now) where id = :id";

    private static final String FIND_CONFIRMED = """
            select channel, address from one_time_code
            where id = :id and code_use = :use and (cast(:case as uuid) is null or case_id = :case)
              and confirmed_at >= :since and spent_at is null
            """;

    private static final String SPEND = """
            update one_time_code set spent_at = :now
            where id = :id and code_use = :use and confirmed_at is not null and spent_at is null
            """;

    private static final String VOID_ALL = "delete from one_time_code where person_id = :person and spent_at is null";

    private final Session session;

    OneTimeCodeRepository(Session session) {
        this.session = session;
    }

    void keep(UUID id, CodeOrder order, KeptSecret secret, Instant now, Instant validUntil) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("id", id)
                .setParameter("use", order.use().name())
                .setParameter("person", order.personId(), UUID.class)
                .setParameter("case", order.caseId(), UUID.class)
                .setParameter("channel", order.to().channel().name())
                .setParameter("address", order.to().address())
                .setParameter("hash", secret.hash())
                .setParameter("pepper", secret.pepperId())
                .setParameter("now", now)
                .setParameter("validUntil", validUntil)
                .executeUpdate();
    }

    /** What a try is compared with, once it is counted; empty when there is nothing to try. */
    Optional<KeptSecret> countTry(@Nullable UUID caseId, UUID id, CodeUse use, Instant now) {
        return session.createNativeQuery(COUNT_TRY, Tuple.class)
                .setParameter("id", id)
                .setParameter("use", use.name())
                .setParameter("case", caseId, UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new KeptSecret(row.get(0, String.class), row.get(1, String.class)))
                .findFirst();
    }

    void confirm(UUID id, Instant now) {
        session.createNativeMutationQuery(CONFIRM)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<ContactPoint> findConfirmed(@Nullable UUID caseId, UUID id, CodeUse use, Instant since) {
        return session.createNativeQuery(FIND_CONFIRMED, Tuple.class)
                .setParameter("id", id)
                .setParameter("use", use.name())
                .setParameter("case", caseId, UUID.class)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new ContactPoint(Channel.valueOf(row.get(0, String.class)), row.get(1, String.class)))
                .findFirst();
    }

    boolean isKept(UUID id) {
        return session.createNativeQuery("select id from one_time_code where id = :id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .isPresent();
    }

    boolean spend(UUID id, CodeUse use, Instant now) {
        return session.createNativeMutationQuery(SPEND)
                        .setParameter("id", id)
                        .setParameter("use", use.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void voidAllOf(UUID personId) {
        session.createNativeMutationQuery(VOID_ALL)
                .setParameter("person", personId)
                .executeUpdate();
    }
}
