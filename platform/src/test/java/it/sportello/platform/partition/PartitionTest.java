package it.sportello.platform.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.platform.inbox.Rows;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartitionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    PartitionSweeper sweeper;

    @Test
    @DisplayName("the service finds partitions for today and the planned days ahead")
    void createsAhead() {
        sweeper.sweep();

        assertThat(partitions()).contains(nameOf(TODAY), nameOf(TODAY.plusDays(7)));
    }

    @Test
    @DisplayName("an event id lands in the partition of the day it was made")
    void routesByTimeOfId() throws SQLException {
        sweeper.sweep();
        UUID lastOfToday = idAt(TODAY.plusDays(1), -1);
        UUID firstOfTomorrow = idAt(TODAY.plusDays(1), 0);

        admit(lastOfToday, firstOfTomorrow);

        assertThat(partitionOf(lastOfToday)).isEqualTo(nameOf(TODAY));
        assertThat(partitionOf(firstOfTomorrow)).isEqualTo(nameOf(TODAY.plusDays(1)));
    }

    @Test
    @DisplayName("what had to wait in the default partition moves to its day")
    void movesOutOfDefault() throws SQLException {
        LocalDate far = TODAY.plusDays(9);
        UUID early = idAt(far, 3_600_000);
        admit(early);
        assertThat(partitionOf(early)).isEqualTo("inbox_default");

        executeAsApp("select partition_ahead('inbox', 9)");

        assertThat(partitionOf(early)).isEqualTo(nameOf(far));
    }

    @Test
    @DisplayName("days older than the plan keeps are dropped, younger ones stay")
    void dropsOld() throws SQLException {
        LocalDate old = TODAY.minusDays(9);
        LocalDate young = TODAY.minusDays(8);
        for (LocalDate day : List.of(old, young)) {
            executeAsOwner("create table %s partition of inbox for values from ('%s') to ('%s')"
                    .formatted(nameOf(day), idAt(day, 0), idAt(day.plusDays(1), 0)));
        }

        sweeper.sweep();

        assertThat(partitions()).contains(nameOf(young)).doesNotContain(nameOf(old));
    }

    @Test
    @DisplayName("no copy of an event comes after the first one was forgotten")
    void theInboxOutlivesTheTopics() {
        List<Integer> keptDays =
                Rows.column("select keep_days from partition_plan where table_name = 'inbox'", Integer.class);

        assertThat(Topic.RETENTION.plus(Topic.SEGMENT)).isLessThan(Duration.ofDays(keptDays.getFirst()));
    }

    @ParameterizedTest
    @DisplayName("the service cannot shorten, alter or empty what is planned")
    @ValueSource(
            strings = {
                "select partition_drop('inbox', 7)",
                "select partition_ahead('outbox', 1)",
                "select partition_claim('inbox')",
                "update partition_plan set keep_days = 1",
                "delete from inbox",
                "truncate inbox",
                "drop table inbox",
                "drop table inbox_default",
                "alter table inbox detach partition inbox_default",
                "alter table dead_letter drop column reason",
                "delete from dead_letter",
                "update outbox set payload = ''",
                "create table mine (id integer)",
                "alter function partition_drop(text, integer) security invoker"
            })
    void refusesOwnership(String sql) {
        assertThatThrownBy(() -> executeAsApp(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static void admit(UUID... ids) throws SQLException {
        try (var connection = TestDatabase.asApp();
                var insert = connection.prepareStatement("insert into inbox select unnest(?::uuid[])")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.executeUpdate();
        }
    }

    private static String partitionOf(UUID id) {
        return Rows.column("select tableoid::regclass::text from inbox where event_id = ?", String.class, id)
                .getFirst();
    }

    private static List<String> partitions() {
        return Rows.column(
                "select inhrelid::regclass::text from pg_inherits where inhparent = 'inbox'::regclass", String.class);
    }

    private static String nameOf(LocalDate day) {
        return "inbox_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A UUIDv7 of an instant. */
    private static UUID idAt(LocalDate day, long millisAfterMidnight) {
        long time = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + millisAfterMidnight;
        return new UUID(
                time << 16 | 0x7000,
                0x8000_0000_0000_0000L | Thread.currentThread().threadId());
    }

    private static void executeAsApp(String sql) throws SQLException {
        try (var connection = TestDatabase.asApp();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void executeAsOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
