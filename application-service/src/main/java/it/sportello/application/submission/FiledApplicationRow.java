package it.sportello.application.submission;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.form.Iban;
import it.sportello.application.form.Payment;
import it.sportello.application.submission.FiledApplication.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code benefit_application} reads. */
final class FiledApplicationRow {

    static final String SELECT = """
            select id, protocol_number, benefit, filed_at, first_issue, iban, status, status_at_filing, full_pin_pending,
                   full_pin_pending_at_filing, request_hash
            from benefit_application
            """;

    private FiledApplicationRow() {}

    static FiledApplication read(ResultSet row) throws SQLException {
        return new FiledApplication(
                row.getObject("id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_issue", Integer.class),
                payment(row.getString("iban")),
                new State(status(row.getString("status_at_filing")), row.getBoolean("full_pin_pending_at_filing")),
                new State(status(row.getString("status")), row.getBoolean("full_pin_pending")));
    }

    private static ApplicationStatus status(String name) {
        return ApplicationStatus.valueOf(name);
    }

    private static Payment payment(@Nullable String iban) {
        return iban == null ? new Payment.CashAtPostOffice() : new Payment.ToAccount(new Iban(iban));
    }
}
