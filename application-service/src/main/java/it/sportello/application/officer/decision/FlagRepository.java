package it.sportello.application.officer.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What an officer has to look into before money is granted. */
@ApplicationScoped
class FlagRepository {

    static final String FLAGGED = """
            select exists (select from child_claimed_elsewhere where application_id = :id)
                or exists (select from paid_and_repudiated_before where application_id = :id)
            """;

    private final Session session;

    FlagRepository(Session session) {
        this.session = session;
    }

    /** Whether somebody else claims for the same child (A4), or the same was paid and repudiated before (A11). */
    boolean isFlagged(UUID id) {
        return session.createNativeQuery(FLAGGED, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
