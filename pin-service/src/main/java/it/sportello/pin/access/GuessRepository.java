package it.sportello.pin.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

@ApplicationScoped
class GuessRepository implements PanacheRepositoryBase<GuessCount, String> {

    private static final String BEGIN = """
            insert into guess_counter (subject, recent, failures, waits, tried_at) values (:subject, '{}', 0, 0, :at)
            on conflict (subject) do nothing
            """;

    /** The row of a subject, made if it is missing, and this transaction's alone. */
    GuessCount lock(String subject, Instant now) {
        getEntityManager()
                .createNativeQuery(BEGIN)
                .setParameter("subject", subject)
                .setParameter("at", now)
                .executeUpdate();
        return findById(subject, LockModeType.PESSIMISTIC_WRITE);
    }
}
