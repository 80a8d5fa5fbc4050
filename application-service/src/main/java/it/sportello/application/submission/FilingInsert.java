package it.sportello.application.submission;

import it.sportello.application.form.Child;
import it.sportello.application.form.Payment;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two inserts of a filing. */
final class FilingInsert {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** Waits for a concurrent filing that would conflict, and then knows. */
    private static final String APPLICATION = """
            insert into benefit_application (
                id, protocol_number, person_id, tax_code, given_name, family_name, benefit, catalogue_version,
                exclusion_group, period_from, status, status_at_filing, full_pin_pending, full_pin_pending_at_filing,
                first_issue, declaration, iban, filed_at, idempotency_scope, idempotency_key, request_hash)
            values (
                ?, 'SPT-' || ? || '-' || lpad(nextval('protocol_number')::text, 9, '0'), ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?,
                ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict do nothing
            returning protocol_number""";

    private static final String CHILDREN = """
            insert into application_child (application_id, tax_code, birth_date, severe_disability)
            select ?, * from unnest(?::text[], ?::text[]::date[], ?::boolean[])""";

    private FilingInsert() {}

    static Optional<String> application(
            Connection connection, UUID id, Filing filing, @Nullable IdempotentRequest request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPLICATION)) {
            Object[] values = values(id, filing, request);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            ResultSet number = insert.executeQuery();
            return number.next() ? Optional.of(number.getString(1)) : Optional.empty();
        }
    }

    private static @Nullable Object[] values(UUID id, Filing filing, @Nullable IdempotentRequest request) {
        Citizen filer = filing.filer();
        return new @Nullable Object[] {
            id,
            String.valueOf(filing.filedAt().atZone(ITALY).getYear()),
            filer.personId(),
            filer.taxCode().value(),
            filer.givenName(),
            filer.familyName(),
            filing.benefit().code(),
            filing.benefit().catalogueVersion(),
            filing.benefit().exclusionGroup(),
            filing.benefit().period().from(),
            filing.status().name(),
            filing.status().name(),
            filing.fullPinPending(),
            filing.fullPinPending(),
            filing.firstIssue(),
            filing.form().declaration().toString(),
            iban(filing.form().payment()),
            filing.filedAt().atOffset(ZoneOffset.UTC),
            request == null ? null : request.scope(),
            request == null ? null : request.key(),
            request == null ? null : request.requestHash()
        };
    }

    private static @Nullable String iban(Payment payment) {
        return switch (payment) {
            case Payment.ToAccount(var iban) -> iban.value();
            case Payment.CashAtPostOffice _ -> null;
        };
    }

    static void children(Connection connection, UUID id, List<Child> children) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CHILDREN)) {
            insert.setObject(1, id);
            insert.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            children.stream().map(child -> child.taxCode().value())));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            children.stream().map(child -> child.birthDate().toString())));
            insert.setArray(4, array(connection, "boolean", children.stream().map(Child::severeDisability)));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
