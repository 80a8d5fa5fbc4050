package it.sportello.application.officer.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.application.StoredRows;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.officer.desk.FileView.ApplicantView;
import it.sportello.application.officer.desk.FileView.ChangeView;
import it.sportello.application.officer.desk.FileView.ChildView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the file of a waiting application. */
@ApplicationScoped
class FileRepository {

    private static final String APPLICATION = """
            select a.*,
                   exists (select from child_claimed_elsewhere where application_id = a.id) as flagged,
                   exists (select from paid_and_repudiated_before where application_id = a.id) as paid_and_repudiated
            from benefit_application a where id = ?
            """;

    private static final String CHILDREN = """
            select tax_code, birth_date, severe_disability from application_child where application_id = ?
            order by birth_date, tax_code
            """;

    private static final String CHANGES = """
            select kind, changed_at, reason_code, reason from application_change where application_id = ?
            order by id desc limit 100
            """;

    private final Session session;
    private final ObjectMapper json;

    FileRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** It exists: the caller has locked it. */
    FileView find(UUID id) {
        List<ChildView> children = StoredRows.list(session, CHILDREN, FileRepository::child, id);
        List<ChangeView> changes = StoredRows.list(session, CHANGES, FileRepository::change, id);
        return StoredRows.list(session, APPLICATION, row -> file(row, children, changes), id)
                .getFirst();
    }

    private FileView file(ResultSet row, List<ChildView> children, List<ChangeView> changes) throws SQLException {
        return new FileView(
                row.getObject("id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                WorkStatus.valueOf(row.getString("status")),
                instant(row, "filed_at"),
                row.getBoolean("full_pin_pending"),
                row.getBoolean("flagged"),
                row.getBoolean("paid_and_repudiated"),
                new ApplicantView(row.getString("tax_code"), row.getString("given_name"), row.getString("family_name")),
                declaration(row.getString("declaration")),
                children,
                changes);
    }

    private JsonNode declaration(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps nothing but JSON there", e);
        }
    }

    private static ChildView child(ResultSet row) throws SQLException {
        return new ChildView(
                row.getString("tax_code"),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("severe_disability"));
    }

    private static ChangeView change(ResultSet row) throws SQLException {
        return new ChangeView(
                ChangeKind.valueOf(row.getString("kind")),
                instant(row, "changed_at"),
                row.getString("reason_code"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
