package it.sportello.application.officer.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Claims. Leases are real time, and the database's clock is the one that all replicas share. */
@ApplicationScoped
class ClaimRepository {

    private static final String TAKE = """
            insert into officer_claim as held (application_id, officer, lease_until)
            values (:id, :officer, now() + interval '10 minutes')
            on conflict (application_id) do update
                set officer = excluded.officer, lease_until = excluded.lease_until
                where held.officer = excluded.officer or held.lease_until < now()
            returning lease_until
            """;

    private static final String HOLD = """
            update officer_claim set lease_until = now() + interval '10 minutes'
            where application_id = :id and officer = :officer and lease_until >= now()
            """;

    private static final String DROP = "delete from officer_claim where application_id = :id and officer = :officer";

    private final Session session;

    ClaimRepository(Session session) {
        this.session = session;
    }

    /** Until when it is the officer's; empty when somebody else is at it. */
    Optional<Instant> take(UUID id, String officer) {
        return session.createNativeQuery(TAKE, Instant.class)
                .setParameter("id", id)
                .setParameter("officer", officer)
                .uniqueResultOptional();
    }

    /** Whether the officer still has it; if so the lease begins anew. */
    boolean hold(UUID id, String officer) {
        return execute(HOLD, id, officer);
    }

    boolean drop(UUID id, String officer) {
        return execute(DROP, id, officer);
    }

    private boolean execute(String sql, UUID id, String officer) {
        MutationQuery statement = session.createNativeMutationQuery(sql);
        return statement.setParameter("id", id).setParameter("officer", officer).executeUpdate() == 1;
    }
}
