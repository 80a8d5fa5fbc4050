package it.sportello.application.submission;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.credential.PersonCredential;
import it.sportello.application.deadline.Deadline;
import it.sportello.application.form.Iban;
import it.sportello.application.form.Payment;
import it.sportello.application.submission.FiledApplication.State;
import it.sportello.application.submission.FiledApplication.ToAppropriate;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code benefit_application} reads. */
final class FiledApplicationRow {

    static final String SELECT = """
            select id, protocol_number, benefit, filed_at, first_issue, iban, current_iban, status, status_at_filing,
                   full_pin_pending, full_pin_pending_at_filing, confirmed_at, activated_issues, request_hash,
                   status = 'SUSPENDED' and coalesce(pin_issue <= revoked_through, false) as of_revoked_pin,
                   case when status = 'REJECTED' and not exists (
                       select from application_change
                       where application_id = benefit_application.id and kind = 'REVIEW_REQUESTED') then (
                       select told_at from application_change left join notice using (message_id)
                       where application_id = benefit_application.id and kind = 'REFUSED'
                       order by application_change.id desc limit 1) end as told_of_refusal_at,
                   status = 'ACCEPTED' and needs_appropriation
                       and coalesce(state in ('OPEN', 'REFUSED'), true) as to_be_appropriated, last_day
            from benefit_application
            left join person_credential using (person_id)
            left join appropriation on appropriation.application_id = benefit_application.id
            """;

    private FiledApplicationRow() {}

    static FiledApplication read(ResultSet row) throws SQLException {
        return new FiledApplication(
                row.getObject("id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_issue", Integer.class),
                atFiling(row),
                now(row));
    }

    private static State atFiling(ResultSet row) throws SQLException {
        return new State(
                ApplicationStatus.valueOf(row.getString("status_at_filing")),
                row.getBoolean("full_pin_pending_at_filing"),
                false,
                payment(row.getString("iban")),
                null);
    }

    private static State now(ResultSet row) throws SQLException {
        return new State(
                ApplicationStatus.valueOf(row.getString("status")),
                row.getBoolean("full_pin_pending"),
                isInDoubt(row),
                payment(row.getString("current_iban")),
                reviewUntil(row.getObject("told_of_refusal_at", OffsetDateTime.class)),
                toAppropriate(row));
    }

    private static @Nullable LocalDate reviewUntil(@Nullable OffsetDateTime toldAt) {
        return toldAt == null ? null : Deadline.ofReview(toldAt.toInstant()).lastDay();
    }

    /** The applicant has not given their word on what another half, or a PIN that was revoked since, was used for. */
    private static boolean isInDoubt(ResultSet row) throws SQLException {
        return row.getObject("confirmed_at") == null && (row.getBoolean("of_revoked_pin") || isOfOtherHalf(row));
    }

    private static boolean isOfOtherHalf(ResultSet row) throws SQLException {
        Array activated = row.getArray("activated_issues");
        return activated != null
                && new PersonCredential(Set.of((Integer[]) activated.getArray()), null, 0)
                        .castsDoubtOn(row.getObject("first_issue", Integer.class));
    }

    private static @Nullable ToAppropriate toAppropriate(ResultSet row) throws SQLException {
        return row.getBoolean("to_be_appropriated")
                ? new ToAppropriate(row.getObject("last_day", LocalDate.class))
                : null;
    }

    private static Payment payment(@Nullable String iban) {
        return iban == null ? new Payment.CashAtPostOffice() : new Payment.ToAccount(new Iban(iban));
    }
}
