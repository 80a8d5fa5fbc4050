package it.sportello.application.payment.hold;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.StoredRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads what decides whether an application may be paid, from wherever it stands. */
@ApplicationScoped
public class CandidateService {

    /** The earliest letter of the request that stayed where it was sent, and what was said of others with the same half. */
    private static final String SELECT = """
            select application.id, application.person_id, application.status, application.needs_appropriation,
                   application.granted_cents, application.current_iban is null as in_cash, application.payment_changed_at,
                   application.first_issue, application.filed_at, application.confirmed_at, activated_issues,
                   posted_at, closed_at, returned_at,
                   exists (
                       select from benefit_application other
                       where other.person_id = application.person_id and other.first_issue = application.first_issue
                         and other.status = 'REPUDIATED') as issue_repudiated
            from benefit_application application
            left join person_credential on person_credential.person_id = application.person_id
            cross join lateral (
                select min(letter.posted_at) as posted_at, min(closed.closed_at) as closed_at
                from pin_half first_half
                join pin_half second_half on second_half.request_id = first_half.request_id and second_half.half = 'SECOND'
                join letter on letter.half_id = second_half.half_id and letter.returned_at is null
                left join closed_request closed on closed.request_id = first_half.request_id
                where first_half.person_id = application.person_id
                  and first_half.issue = application.first_issue
                  and first_half.half = 'FIRST') post
            cross join lateral (
                select max(changed_at) as returned_at from application_change
                where application_id = application.id
                  and kind = 'PAYMENT_RETURNED' and application.status = 'PAYMENT_RETURNED') bank
            """;

    /** The cursor stands in the subquery, too: else each page looks through all unfinished payments before it. */
    private static final String PAGE = SELECT + """
            where application.status in ('ACCEPTED', 'APPROPRIATED', 'PAYMENT_RETURNED')
              and application.id > ?
              and (?::text is null or application.benefit = ?)
              and not exists (
                  select from payment_item item
                  where item.application_id = application.id and item.application_id > ?
                    and item.state in ('COLLECTED', 'ORDERED'))
            order by application.id limit ?""";

    private static final String ONE = SELECT + "where application.id = ?";

    private final Session session;

    CandidateService(Session session) {
        this.session = session;
    }

    /** Those after this one, in the order of ids, that are in no unfinished payment: paid or held, the rule says. */
    @Transactional(TxType.MANDATORY)
    public List<PaymentCandidate> listAfter(UUID last, @Nullable String benefit, int limit) {
        return StoredRows.list(session, PAGE, CandidateService::read, last, benefit, benefit, last, limit);
    }

    @Transactional(TxType.MANDATORY)
    public PaymentCandidate show(UUID applicationId) {
        return StoredRows.list(session, ONE, CandidateService::read, applicationId)
                .getFirst();
    }

    private static PaymentCandidate read(ResultSet row) throws SQLException {
        return new PaymentCandidate(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getBoolean("needs_appropriation"),
                row.getObject("granted_cents", Long.class),
                row.getBoolean("in_cash"),
                instant(row, "payment_changed_at"),
                instant(row, "returned_at"),
                ownership(row));
    }

    private static Ownership ownership(ResultSet row) throws SQLException {
        var issues = row.getArray("activated_issues");
        return new Ownership(
                row.getObject("first_issue", Integer.class),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"),
                issues == null ? Set.of() : Set.of((Integer[]) issues.getArray()),
                row.getBoolean("issue_repudiated"),
                instant(row, "posted_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
