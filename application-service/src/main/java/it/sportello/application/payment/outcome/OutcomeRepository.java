package it.sportello.application.payment.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The payments that were ordered, found by the name that the bank knows. */
@ApplicationScoped
class OutcomeRepository {

    private static final String APPLICATION =
            "select application_id from payment_item where run_id = :run and end_to_end_id = :name";

    private static final String STATE = "select state from payment_item where run_id = :run and end_to_end_id = :name";

    private static final String SETTLE = """
            update payment_item set state = :state, reason = :reason
            where run_id = :run and end_to_end_id = :name and state = 'ORDERED'
            """;

    private final Session session;

    OutcomeRepository(Session session) {
        this.session = session;
    }

    Optional<UUID> findApplication(UUID runId, String endToEndId) {
        return session.createNativeQuery(APPLICATION, UUID.class)
                .setParameter("run", runId)
                .setParameter("name", endToEndId)
                .uniqueResultOptional();
    }

    /** To be asked by who has locked the application. */
    String state(UUID runId, String endToEndId) {
        return session.createNativeQuery(STATE, String.class)
                .setParameter("run", runId)
                .setParameter("name", endToEndId)
                .getSingleResult();
    }

    void settle(UUID runId, String endToEndId, String state, @Nullable String reason) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("state", state)
                .setParameter("reason", reason, String.class)
                .setParameter("run", runId)
                .setParameter("name", endToEndId)
                .executeUpdate();
    }
}
