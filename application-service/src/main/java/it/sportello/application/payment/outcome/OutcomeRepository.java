package it.sportello.application.payment.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The payments that were ordered, found by the name that the bank knows. */
@ApplicationScoped
class OutcomeRepository {

    private static final String APPLICATIONS = """
            select end_to_end_id, application_id from payment_item
            where run_id = :run and end_to_end_id in (:names) order by application_id
            """;

    private static final String STATE = "select state from payment_item where run_id = :run and end_to_end_id = :name";

    private static final String SETTLE = """
            update payment_item set state = :state, reason = :reason
            where run_id = :run and end_to_end_id = :name and state = 'ORDERED'
            """;

    private final Session session;

    OutcomeRepository(Session session) {
        this.session = session;
    }

    /** By the name that the bank knows, in the order of their ids. */
    SequencedMap<String, UUID> findApplications(UUID runId, List<String> endToEndIds) {
        SequencedMap<String, UUID> found = new LinkedHashMap<>();
        session.createNativeQuery(APPLICATIONS, Object[].class)
                .setParameter("run", runId)
                .setParameterList("names", endToEndIds)
                .getResultStream()
                .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        return found;
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
