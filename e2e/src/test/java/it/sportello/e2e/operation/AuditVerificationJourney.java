package it.sportello.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command runs as docs/operation.md tells it: with a service's libraries and no more than its role. */
@Journey
class AuditVerificationJourney {

    private static final SuiteService SERVICE = SuiteService.NOTIFICATION;
    private static final Pattern HEAD = Pattern.compile("audit head (\\d+:\\p{XDigit}+)");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("K7 the auditor's command finds nothing after an act of staff, and the very entry that was changed")
    void tellsASoundAuditFromOneThatWasTamperedWith(LocalStack stack, Suite suite)
            throws IOException, InterruptedException, SQLException {
        Desk.of(suite, StaffMember.OPERATOR).deadLetters(SERVICE);
        UUID entry = newestChained(stack.database(SERVICE));
        List<String> heads = new ArrayList<>();
        await("head is published")
                .until(() -> heads.addAll(
                        headsIn(stack.services().logOf(stack.services().first(SERVICE)))));

        PackagedRun sound = verify(stack, heads.getLast());
        assertThat(sound.output()).contains("0 findings");
        assertThat(sound.status()).isZero();

        PackagedRun tampered;
        asOwner(stack.database(SERVICE), "update audit set reason = reason || '.' where id = '" + entry + "'");
        try {
            tampered = verify(stack, heads.getLast());
        } finally {
            asOwner(stack.database(SERVICE), "update audit set reason = rtrim(reason, '.') where id = '" + entry + "'");
        }
        assertThat(tampered.output()).contains("Altered", entry.toString(), "1 findings");
        assertThat(tampered.status()).isOne();

        PackagedRun unreachable = command("jdbc:postgresql://127.0.0.1:1/audit", stack, heads.getLast());
        assertThat(unreachable.output()).contains("audit not verified").doesNotContain("\tat ");
        assertThat(unreachable.status()).isEqualTo(2);
    }

    private PackagedRun verify(LocalStack stack, String head) throws IOException, InterruptedException {
        ServiceDatabase database = stack.database(SERVICE);
        return command(database.jdbcUrl() + "?user=" + database.app(), stack, head);
    }

    private PackagedRun command(String url, LocalStack stack, String head) throws IOException, InterruptedException {
        ServiceDatabase database = stack.database(SERVICE);
        Path passwords = Files.writeString(
                directory.resolve("pgpass"),
                "*:*:%s:%s:%s%n".formatted(database.name(), database.app(), database.passwordOf(database.app())));
        return PackagedRun.ofCommand(
                SERVICE,
                directory,
                Map.of("PGPASSFILE", passwords.toString()),
                List.of(
                        "it.sportello.platform.audit.AuditVerification",
                        url,
                        stack.keys().audit().toString(),
                        head));
    }

    private static UUID newestChained(ServiceDatabase database) {
        return await("act is chained")
                .ignoreExceptions()
                .until(
                        () -> {
                            try (Connection owner = connect(database);
                                    Statement statement = owner.createStatement();
                                    var row = statement.executeQuery(
                                            "select a.id, l.seq from audit a left join audit_link l"
                                                    + " on l.audit_id = a.id order by a.recorded_at desc limit 1")) {
                                return row.next() && row.getLong("seq") > 0 ? row.getObject("id", UUID.class) : null;
                            }
                        },
                        id -> id != null);
    }

    private static List<String> headsIn(Path log) throws IOException {
        return HEAD.matcher(Files.readString(log))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static void asOwner(ServiceDatabase database, String sql) throws SQLException {
        try (Connection owner = connect(database);
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private static Connection connect(ServiceDatabase database) throws SQLException {
        return database.connectAs(database.owner());
    }
}
