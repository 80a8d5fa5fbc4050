package it.sportello.application.payment;

import it.sportello.application.Rows;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An accepted application of nobody, as the database has it. */
public record Payable(UUID id, UUID personId, String benefit) {

    private static final String INSERT = """
            insert into benefit_application (id, protocol_year, person_id, tax_code, given_name, family_name, benefit,
                catalogue_version, exclusion_group, period_from, status, full_pin_pending, status_at_filing,
                full_pin_pending_at_filing, first_issue, declaration, iban, filed_at, granted_cents, granted_currency)
            values (?, 2020, ?, 'FNZFTS85M41H501W', 'Fantasia', 'Finzione', ?, '1', 'TEST', '2020-03-01', 'ACCEPTED', false,
                'SUBMITTED', false, ?, '{}', 'IT60X0542811101000000123456', '2020-04-01T07:00:00Z', 60000, 'EUR')""";

    /** A benefit that no other test knows: a run of it collects nothing of theirs. */
    public static String freshBenefit() {
        return "RUN_" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Filed with more than a first half: nothing holds it. */
    public static Payable of(String benefit) {
        return insert(benefit, null);
    }

    public static List<Payable> several(String benefit, int count) {
        return IntStream.range(0, count).mapToObj(_ -> of(benefit)).toList();
    }

    public static Payable filedWith(int firstIssue) {
        return insert(freshBenefit(), firstIssue);
    }

    /** Filed for the same person, whoever did. */
    public Payable alsoOf(Payable other) {
        Rows.update(
                "update benefit_application set person_id = ?, exclusion_group = benefit where id = ?",
                other.personId,
                id);
        return new Payable(id, other.personId, benefit);
    }

    public Payable inCash() {
        Rows.update("update benefit_application set iban = null where id = ?", id);
        return this;
    }

    /** As if filed with the first half, and proved by activation. */
    public Payable proved() {
        Rows.update("insert into person_credential (person_id, activated_issues) values (?, '{1}')", personId);
        Rows.update("update benefit_application set first_issue = 1 where id = ?", id);
        return this;
    }

    public Payable in(String status) {
        Rows.setStatus(id.toString(), status);
        return this;
    }

    /** As if its applicant had redirected the money. */
    public void redirect(String at) {
        Rows.update(
                "update benefit_application set payment_changed_at = ?::timestamptz,"
                        + " changed_iban = 'IT36H0300203280000400162854' where id = ?",
                at,
                id);
    }

    public String status() {
        return Rows.value("select status from benefit_application where id = ?", id);
    }

    /** How the payments of it stand, in the order of their runs. */
    public String payments() {
        return Rows.value(
                "select string_agg(state || coalesce(' ' || reason, ''), ', ' order by run_id) from payment_item"
                        + " where application_id = ?",
                id);
    }

    public String endToEndId() {
        return Rows.value("select max(end_to_end_id) from payment_item where application_id = ?", id);
    }

    /** Who changed it into what. */
    public String history() {
        return Rows.value(
                "select string_agg(kind || ' ' || changed_by || coalesce(' ' || reason, ''), ', ' order by id)"
                        + " from application_change where application_id = ?",
                id);
    }

    private static Payable insert(String benefit, @Nullable Integer firstIssue) {
        var made = new Payable(UUID.randomUUID(), UUID.randomUUID(), benefit);
        Rows.update(INSERT, made.id, made.personId, benefit, firstIssue);
        return made;
    }
}
