package it.sportello.pin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.pin.testing.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever adds a table or a column says here why the citizen does not get it, or lets the export read it. */
@QuarkusTest
class ExportedColumnsTest {

    private static final Map<String, String> TABLES_LEFT_OUT = Map.ofEntries(
            Map.entry("audit", "told as accesses, with a code for who it was"),
            Map.entry("audit_link", "proves that the audit is whole"),
            Map.entry("code_sending", "kept under a pseudonym, so that nobody sees whom it counts"),
            Map.entry("dead_letter", "events with opaque ids and sealed content, until an operator looked"),
            Map.entry("device_notice", "until when no further device is told of, for an hour"),
            Map.entry("exchanged_token", "that a signed token was used, for minutes"),
            Map.entry("flyway_schema_history", "no data"),
            Map.entry("guess_counter", "kept under a pseudonym, so that nobody sees whom it counts"),
            Map.entry("inbox", "ids of events"),
            Map.entry("notice_letter", "when a letter of a kind was last written, for a day"),
            Map.entry("one_time_code", "secrets, and the contacts they went to, until a day after their end"),
            Map.entry("outbox", "events with opaque ids and sealed content, for moments"),
            Map.entry("partition_plan", "no data"),
            Map.entry("pin_recovery", "anybody may have ordered one; for two days"),
            Map.entry("renewal_ticket", "what became of a secret, for five minutes"),
            Map.entry("sealed_use", "ids of seals"),
            Map.entry("waiting_letter", "that a letter leaves within a day; the half in it is exported then"),
            Map.entry("staff_quota", "counts how often agents did something in this hour"));

    private static final Set<String> COLUMNS_LEFT_OUT = Set.of(
            // Who knows it sees the request: a secret.
            "pin_request.capability",
            // Of the machinery.
            "pin_request.claim",
            "pin_request.lease_until",
            "pin_request.idempotency_scope",
            "pin_request.idempotency_key",
            "pin_request.request_hash",
            "pin_request.address_key",
            "pin_request_contact.requested_at",
            "pending_contact.code_id",
            "pending_contact.recorded_at",
            "pin_half.due_at",
            "pin_half.reminders",
            "personal_pin.generation",
            "personal_pin.first_half_id",
            "personal_pin.second_half_id",
            "citizen_session.credential_id",
            "citizen_session.credential_generation",
            // By which its issuer makes the person known, to us as to others.
            "linked_identity.subject",
            "known_device.announced",
            "reissue.request_id",
            "reissue.claim",
            "reissue.lease_until",
            "reissue.others_confirmed",
            "remote_identification.claim",
            "remote_identification.lease_until",
            // How agents worked, not what is known of the person.
            "remote_identification.evidence_seen",
            // The contacts are told as such; here they stand for moments.
            "remote_identification.first_channel",
            "remote_identification.first_address",
            "remote_identification.second_channel",
            "remote_identification.second_address",
            // What became of secrets.
            "pin_half.secret_hash",
            "pin_half.pepper_id",
            "personal_pin.secret_hash",
            "personal_pin.pepper_id",
            "citizen_session.token_hash",
            "known_device.token_hash",
            // Who of the staff it is.
            "staff_member.subject",
            "staff_member.seen_at");

    private static final Set<String> WORDS =
            Arrays.stream(PersonalRecordsReader.READ.split("\\W+")).collect(Collectors.toSet());

    @Test
    @DisplayName("K7 every table is exported, or there is a reason why not")
    void knowsEveryTable() {
        assertThat(Tables.column("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                        """))
                .filteredOn(table -> !TABLES_LEFT_OUT.containsKey(table))
                .allSatisfy(table -> assertThat(PersonalRecordsReader.READ)
                        .as("the export reads %s", table)
                        .containsPattern(Pattern.compile("(from|join) " + table + "\\b")));
    }

    @Test
    @DisplayName("K7 every column of an exported table is exported, or is a secret, or machinery")
    void knowsEveryColumn() {
        List<String> missing = Tables.column("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public'
                        """).stream()
                .filter(column -> WORDS.contains(tableOf(column)) && !TABLES_LEFT_OUT.containsKey(tableOf(column)))
                .filter(column -> !WORDS.contains(column.substring(column.indexOf('.') + 1)))
                .filter(column -> !COLUMNS_LEFT_OUT.contains(column))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static String tableOf(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
