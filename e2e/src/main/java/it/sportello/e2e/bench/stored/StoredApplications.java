package it.sportello.e2e.bench.stored;

import static java.util.Objects.requireNonNull;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Applications of earlier days, written straight into application-service's database: each of another person, spread over
 * benefits and statuses, with children, last change and credential. Their ids are UUIDv7 of the past, so the indexes grow
 * as in life: ids and numbers at the end, persons everywhere.
 */
public record StoredApplications(ServiceDatabase database) {

    private static final int AT_ONCE = 50_000;

    private static final String SUPERUSER = "postgres";

    private static final String INSERT = """
            with claim(benefit, exclusion_group, period_from, declaration) as (values
                ('PROFESSIONALS', 'ALLOWANCE_600', date '2020-03-01', jsonb '{"activity": "COLLABORATOR",
                    "enrolled_in_separate_scheme": true, "receives_no_pension": true,
                    "in_no_other_compulsory_scheme": true, "receives_no_citizenship_income": true}'),
                ('SELF_EMPLOYED', 'ALLOWANCE_600', '2020-03-01', '{"special_scheme": "ARTISANS",
                    "receives_no_pension": true, "in_no_other_compulsory_scheme": true,
                    "receives_no_citizenship_income": true}'),
                ('AGRICULTURE', 'ALLOWANCE_600', '2020-03-01', '{"days_worked_2019": 120, "receives_no_pension": true,
                    "fixed_term_farm_worker": true, "receives_no_citizenship_income": true}'),
                ('BABYSITTING', 'BABYSITTING', '2020-03-05', '{"lives_with_the_children": true,
                    "no_parental_leave_used": true, "other_parent_without_income_support": true,
                    "occupation": "PRIVATE_EMPLOYEE", "health_or_security_staff": false}')),
            earlier as (
                select n, uuidv7(interval '-5 seconds' - (? - n) * interval '0.5 seconds') as id,
                       timestamptz '2020-04-01 06:00Z' - (? - n) * interval '3 milliseconds' as filed_at,
                       gen_random_uuid() as person_id, uuidv7() as message_id,
                       case when n % 100 < 22 then 'REJECTED' when n % 100 < 24 then 'WITHDRAWN'
                            when n % 100 < 25 then 'UNDER_REVIEW' when n % 100 < 35 then 'SUBMITTED'
                            when n % 100 < 40 then 'ACCEPTED' when n % 100 < 45 then 'PAYMENT_ORDERED'
                            when n % 100 < 46 then 'PAYMENT_RETURNED' else 'PAID' end as status,
                       (array['PROFESSIONALS', 'SELF_EMPLOYED', 'AGRICULTURE', 'SELF_EMPLOYED', 'BABYSITTING'])
                           [n / 100 % 5 + 1] as benefit
                from generate_series(?, ?) n),
            filed as (
                insert into benefit_application (id, protocol_year, person_id, tax_code, given_name, family_name, benefit,
                    catalogue_version, exclusion_group, period_from, status, full_pin_pending, status_at_filing,
                    full_pin_pending_at_filing, first_issue, declaration, iban, filed_at, needs_appropriation,
                    granted_cents, granted_currency)
                select id, 2020, person_id, 'FNZ' || left(translate(id::text, '-', ''), 13), 'Fantasia', 'Inventata ' || n,
                    benefit, '2020-04-01', exclusion_group, period_from, status, false, 'SUBMITTED', false, 1, declaration,
                    'IT60X0542811101' || lpad(n::text, 12, '0'), filed_at, benefit = 'BABYSITTING',
                    case when status in ('ACCEPTED', 'PAYMENT_ORDERED', 'PAYMENT_RETURNED', 'PAID') then 60000 end,
                    case when status in ('ACCEPTED', 'PAYMENT_ORDERED', 'PAYMENT_RETURNED', 'PAID') then 'EUR' end
                from earlier join claim using (benefit) order by n),
            children as (
                insert into application_child (application_id, tax_code, birth_date, severe_disability)
                select id, 'FNZ' || right(translate(person_id::text, '-', ''), 13), '2015-05-10', false
                from earlier where benefit = 'BABYSITTING'),
            changed as (
                insert into application_change (id, application_id, kind, status, changed_by, changed_at, message_id)
                select message_id, id,
                    case status when 'REJECTED' then 'REFUSED' when 'UNDER_REVIEW' then 'REVIEW_REQUESTED'
                                when 'ACCEPTED' then 'GRANTED' else status end,
                    status, 'office', filed_at, message_id
                from earlier where status <> 'SUBMITTED'),
            told as (
                insert into notice (message_id, handed_over_at)
                select message_id, filed_at from earlier where status <> 'SUBMITTED')
            insert into person_credential (person_id, activated_issues, level, level_at)
            select person_id, '{1}', 'ORDINARY', filed_at from earlier where status not in ('SUBMITTED', 'REJECTED')
            """;

    public StoredApplications {
        requireNonNull(database, "database");
    }

    public long count() throws SQLException {
        return Databases.number(database, "select count(*) from benefit_application");
    }

    /** Bytes on disk: the whole database, and of it the indexes on the applications. */
    public long bytes() throws SQLException {
        return Databases.number(database, "select pg_database_size(current_database())");
    }

    public long indexBytes() throws SQLException {
        return Databases.number(database, "select pg_indexes_size('benefit_application')");
    }

    /** Leaves the database at rest: statistics taken, everything on disk. */
    public void fillUpTo(long total) throws SQLException {
        try (Connection superuser = database.connectAs(SUPERUSER);
                Connection owner = Databases.asOwner(database)) {
            configure(superuser, "set max_wal_size = '8GB'", "set checkpoint_timeout = '1h'");
            execute(owner, "set synchronous_commit = off");
            for (long from = count() + 1; from <= total; from += AT_ONCE) {
                insert(owner, from, Math.min(from + AT_ONCE - 1, total), total);
            }
            execute(owner, "vacuum (analyze)");
            configure(superuser, "reset max_wal_size", "reset checkpoint_timeout");
            execute(superuser, "checkpoint");
        }
    }

    /** In the transaction of the caller, if there is one. */
    public static void insert(Connection connection, long from, long to, long total) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, total);
            insert.setLong(2, total);
            insert.setLong(3, from);
            insert.setLong(4, to);
            insert.executeUpdate();
        }
    }

    /** With the usual distance between checkpoints nearly every row would log three whole pages of indexes. */
    private static void configure(Connection superuser, String... changes) throws SQLException {
        for (String change : changes) {
            execute(superuser, "alter system " + change);
        }
        execute(superuser, "select pg_reload_conf()");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
