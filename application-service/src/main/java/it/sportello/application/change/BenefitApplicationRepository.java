package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.StoredRows;
import it.sportello.application.admission.Refusal;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Applications, each locked before it is judged. They are rows of filing's table, so plain statements as there. */
@ApplicationScoped
class BenefitApplicationRepository {

    private static final String SELECT = """
            select id, person_id, protocol_number, benefit, needs_appropriation, first_issue, pin_issue,
                   coalesce(pin_issue <= revoked_through, false) as pin_revoked, status, full_pin_pending, confirmed_at
            from benefit_application left join person_credential using (person_id)
            """;

    /** Where it matters whether the PIN was revoked, the caller has locked the person's row before. */
    private static final String LOCK = " for no key update of benefit_application";

    private static final String UPDATE = """
            update benefit_application set status = ?, full_pin_pending = ?, confirmed_at = ? where id = ?""";

    private static final String ONE_LIVE = "uq_benefit_application_live";

    private final Session session;

    BenefitApplicationRepository(Session session) {
        this.session = session;
    }

    Optional<BenefitApplication> lock(UUID id) {
        return query("where id = ?" + LOCK, id).stream().findFirst();
    }

    /** In the order of their ids, so that two who lock them never wait for each other. */
    List<BenefitApplication> lockLive(UUID personId) {
        return query("where person_id = ? and live order by id" + LOCK, personId);
    }

    /** @throws ProblemException 409 when another live application is in the way of one that comes back to life (A4, A8) */
    void update(BenefitApplication application) {
        try {
            execute(application);
        } catch (ConstraintViolationException e) {
            throw ONE_LIVE.equals(e.getConstraintName()) ? new Refusal.Duplicate(null).problem() : e;
        }
    }

    private void execute(BenefitApplication application) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                Instant confirmedAt = application.confirmedAt();
                update.setString(1, application.status().name());
                update.setBoolean(2, application.fullPinPending());
                update.setObject(
                        3,
                        confirmedAt == null ? null : confirmedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                update.setObject(4, application.id());
                update.executeUpdate();
            }
        });
    }

    private List<BenefitApplication> query(String condition, UUID... parameters) {
        return StoredRows.list(session, SELECT + condition, BenefitApplicationRepository::read, (Object[]) parameters);
    }

    private static BenefitApplication read(ResultSet row) throws SQLException {
        return new BenefitApplication(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                row.getBoolean("needs_appropriation"),
                row.getObject("first_issue", Integer.class),
                row.getObject("pin_issue", Integer.class),
                row.getBoolean("pin_revoked"),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getBoolean("full_pin_pending"),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
