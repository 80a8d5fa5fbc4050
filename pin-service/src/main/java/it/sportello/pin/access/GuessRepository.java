package it.sportello.pin.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class GuessRepository implements PanacheRepositoryBase<GuessCount, String> {

    // The update takes the lock at once: between "do nothing" and a select a success may delete the row. It changes
    // nothing, or what is written afterwards could be the same, and a refused try would cost a statement less.
    private static final String BEGIN = """
            insert into guess_counter (subject, recent, failures, waits, tried_at) values (:subject, '{}', 0, 0, :at)
            on conflict (subject) do update set waits = guess_counter.waits
            """;

    /** The row of a subject, made if it is missing, and this transaction's alone. */
    GuessCount lock(String subject, Instant now) {
        getEntityManager()
                .createNativeQuery(BEGIN)
                .setParameter("subject", subject)
                .setParameter("at", now)
                .executeUpdate();
        return findById(subject);
    }

    /** Blocked ones stay: only a reissue ends a block (C11). */
    void forgetUntouchedSince(Instant past, int blockedAfter) {
        delete("triedAt < ?1 and failures < ?2", past, blockedAfter);
    }

    /** Leaves the row to whoever was faster. */
    void forget(String subject) {
        delete("subject", subject);
    }
}
