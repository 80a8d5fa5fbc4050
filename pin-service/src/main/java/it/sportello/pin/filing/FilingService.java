package it.sportello.pin.filing;

import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers filings made with a first half alone. Those of stronger credentials are not this service's business. */
@ApplicationScoped
public class FilingService {

    private static final String REMEMBER = """
            insert into filing (application_id, person_id, first_issue, protocol_number, benefit, filed_at)
            values (:applicationId, :personId, :firstIssue, :protocolNumber, :benefit, :filedAt)
            on conflict (application_id) do nothing
            """;

    private static final String NEWEST = """
            select protocol_number, benefit from filing
            where person_id = :personId and first_issue = :firstIssue
            order by filed_at desc, application_id desc limit :most
            """;

    private final Session session;

    FilingService(Session session) {
        this.session = session;
    }

    @Transactional(TxType.MANDATORY)
    void note(ApplicationSubmitted filed) {
        Integer firstIssue = filed.firstIssue();
        if (firstIssue == null) {
            return;
        }
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("applicationId", filed.applicationId())
                .setParameter("personId", filed.personId())
                .setParameter("firstIssue", firstIssue)
                .setParameter("protocolNumber", filed.protocolNumber())
                .setParameter("benefit", filed.benefit())
                .setParameter("filedAt", filed.filedAt())
                .executeUpdate();
    }

    /** The last filings that a first half of this issue opens, newest first. */
    @Transactional(TxType.MANDATORY)
    public List<Filing> listNewest(UUID personId, int firstIssue, int most) {
        return session.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("personId", personId)
                .setParameter("firstIssue", firstIssue)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Filing(row.get("protocol_number", String.class), row.get("benefit", String.class)))
                .toList();
    }
}
