package it.sportello.application.officer.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What was declared, and what was granted for it. */
@ApplicationScoped
class GrantRepository {

    private static final String DECLARATION = "select declaration::text from benefit_application where id = ?1";

    private static final String GRANT = """
            update benefit_application set granted_cents = :cents, granted_currency = :currency where id = :id""";

    private final Session session;
    private final ObjectMapper json;

    GrantRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    JsonNode declarationOf(UUID id) {
        String stored = session.createNativeQuery(DECLARATION, String.class)
                .setParameter(1, id)
                .getSingleResult();
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps nothing but JSON there", e);
        }
    }

    void grant(UUID id, Award.Granted award) {
        session.createNativeMutationQuery(GRANT)
                .setParameter("id", id)
                .setParameter("cents", award.cents())
                .setParameter("currency", award.currency())
                .executeUpdate();
    }
}
