package it.sportello.pin.guess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class GuessRepository implements PanacheRepositoryBase<GuessCount, String> {

    // The update takes the lock at once: between "do nothing" and a select a success may delete the row. It changes
    // nothing, or what is written afterwards could be the same, and a refused try would cost a statement less.
    private static final String BEGIN = """
            insert into guess_counter (subject, recent, failures, waits, tried_at)
            select subject, '{}', 0, 0, :at from unnest(cast(:subjects as text[])) as known (subject) order by subject
            on conflict (subject) do update set waits = guess_counter.waits
            returning *
            """;

    /** The rows of one subject under its names, made where they are missing, and this transaction's alone. */
    List<GuessCount> lock(List<String> subjects, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(BEGIN, GuessCount.class)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .setParameter("at", now)
                .getResultList();
    }

    List<GuessCount> find(List<String> subjects) {
        return list("subject in ?1", subjects);
    }

    /** Leaves the row to whoever was faster. */
    void forget(List<String> subjects) {
        delete("subject in ?1", subjects);
    }
}
