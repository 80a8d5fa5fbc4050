package it.sportello.application.submission;

import it.sportello.application.admission.Filing;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.credential.FilingLock;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.draft.Drawer;
import it.sportello.application.form.Child;
import it.sportello.application.form.Payment;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The insert of a filing, with its children when there are some; its draft has done its duty. All in one round trip, the lock too. */
final class FilingInsert {

    /**
     * Waits for a concurrent filing that would conflict, and then knows. It returns a number, not the text that it is part
     * of: the driver sends BEGIN along with the insert only if it knows how much can come back.
     */
    private static final String APPLICATION = """
            insert into benefit_application (
                id, person_id, tax_code, given_name, family_name, benefit, catalogue_version, exclusion_group,
                period_from, status, status_at_filing, full_pin_pending, full_pin_pending_at_filing, declaration,
                filed_at, protocol_year, needs_appropriation, first_issue, pin_issue, iban, idempotency_scope, idempotency_key, request_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            returning protocol_sequence, person_id, first_issue, pin_issue, status""";

    private static final String DRAFT = """
            delete from draft using filed
            where draft.person_id = ? and draft.benefit = ? and draft.first_issue in (?, ?)""";

    /** A7, C12: the rules of {@code PersonCredential}; an array of issues would be of no known length. */
    private static final String NUMBER = """
            select protocol_sequence, exists (
                select from person_credential
                where person_id = filed.person_id
                  and (activated_issues <> '{}' and not filed.first_issue = any (activated_issues)
                       or filed.status = 'SUSPENDED' and filed.pin_issue <= revoked_through)) as in_doubt
            from filed""";

    private static final String WITHOUT_CHILDREN = """
            %s;
            with filed as (%s),
            finished as (%s)
            %s""".formatted(FilingLock.SHARED, APPLICATION, DRAFT, NUMBER);

    private static final String WITH_CHILDREN = """
            %s;
            with filed as (%s),
            finished as (%s),
            children as (
                insert into application_child (application_id, tax_code, birth_date, severe_disability)
                select ?, child.* from filed, unnest(?::text[], ?::text[]::date[], ?::boolean[]) child)
            %s""".formatted(FilingLock.SHARED, APPLICATION, DRAFT, NUMBER);

    private static final int NULLABLES = 6;
    private static final int OF_DRAFT = 4;

    private FilingInsert() {}

    /** @param inDoubt the filer's PIN was activated with another issue of the first half (A7), or revoked (C12) */
    record Inserted(ProtocolNumber number, boolean inDoubt) {}

    static Optional<Inserted> of(Connection connection, UUID id, Filing filing, @Nullable IdempotentRequest request)
            throws SQLException {
        int year = filing.filedAt().atZone(DateRange.ITALY).getYear();
        List<Child> children = filing.form().children();
        try (PreparedStatement insert =
                connection.prepareStatement(children.isEmpty() ? WITHOUT_CHILDREN : WITH_CHILDREN)) {
            Object[] facts = facts(id, filing, year);
            for (int i = 0; i < facts.length; i++) {
                insert.setObject(i + 1, facts[i]);
            }
            setNullables(insert, facts.length, filing, request);
            setDraft(insert, facts.length + NULLABLES, filing);
            if (!children.isEmpty()) {
                setChildren(insert, facts.length + NULLABLES + OF_DRAFT, id, children);
            }
            return read(insert, year);
        }
    }

    private static Optional<Inserted> read(PreparedStatement insert, int year) throws SQLException {
        insert.execute();
        insert.getMoreResults();
        ResultSet filed = insert.getResultSet();
        return filed.next()
                ? Optional.of(new Inserted(new ProtocolNumber(year, filed.getLong(1)), filed.getBoolean(2)))
                : Optional.empty();
    }

    private static Object[] facts(UUID id, Filing filing, int year) {
        Citizen filer = filing.filer();
        Benefit benefit = filing.benefit();
        return new Object[] {
            filer.personId().toString(),
            id,
            filer.personId(),
            filer.taxCode().value(),
            filer.givenName(),
            filer.familyName(),
            benefit.code(),
            benefit.catalogueVersion(),
            benefit.exclusionGroup(),
            benefit.period().from(),
            filing.status().name(),
            filing.status().name(),
            filing.fullPinPending(),
            filing.fullPinPending(),
            filing.form().declaration().toString(),
            filing.filedAt().atOffset(ZoneOffset.UTC),
            year,
            benefit.needsAppropriation()
        };
    }

    /** With their types: an untyped null would make the driver prepare the statement anew, time and again. */
    private static void setNullables(
            PreparedStatement insert, int before, Filing filing, @Nullable IdempotentRequest request)
            throws SQLException {
        insert.setObject(before + 1, filing.firstIssue(), Types.INTEGER);
        insert.setObject(before + 2, filing.pinIssue(), Types.INTEGER);
        insert.setString(before + 3, iban(filing.form().payment()));
        insert.setString(before + 4, request == null ? null : request.scope());
        if (request == null) {
            insert.setNull(before + 5, Types.OTHER, "uuid");
        } else {
            insert.setObject(before + 5, request.key());
        }
        insert.setBytes(before + 6, request == null ? null : request.requestHash());
    }

    private static void setDraft(PreparedStatement insert, int before, Filing filing) throws SQLException {
        Drawer drawer = Drawer.of(filing.filer());
        insert.setObject(before + 1, filing.filer().personId());
        insert.setString(before + 2, filing.benefit().code());
        insert.setInt(before + 3, drawer.own());
        insert.setInt(before + 4, drawer.inherited());
    }

    private static @Nullable String iban(Payment payment) {
        return switch (payment) {
            case Payment.ToAccount(var iban) -> iban.value();
            case Payment.CashAtPostOffice _ -> null;
        };
    }

    private static void setChildren(PreparedStatement insert, int before, UUID id, List<Child> children)
            throws SQLException {
        insert.setObject(before + 1, id);
        insert.setArray(
                before + 2,
                array(
                        insert,
                        "text",
                        children.stream().map(child -> child.taxCode().value())));
        insert.setArray(
                before + 3,
                array(
                        insert,
                        "text",
                        children.stream().map(child -> child.birthDate().toString())));
        insert.setArray(before + 4, array(insert, "boolean", children.stream().map(Child::severeDisability)));
    }

    private static Array array(PreparedStatement insert, String type, Stream<?> values) throws SQLException {
        return insert.getConnection().createArrayOf(type, values.toArray());
    }
}
