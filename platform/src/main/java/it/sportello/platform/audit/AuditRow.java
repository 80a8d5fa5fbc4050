package it.sportello.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An entry as it stands in the table. */
record AuditRow(UUID id, Instant recordedAt, AuditEntry entry) {

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AuditEntry(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getObject("person_id", UUID.class),
                        row.getString("case_id"),
                        row.getString("reason")));
    }
}
