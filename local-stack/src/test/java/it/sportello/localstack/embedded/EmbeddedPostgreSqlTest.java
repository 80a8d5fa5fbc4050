package it.sportello.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {

    /** Where throw-away servers unpack too: once a machine. */
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

    @TempDir
    private Path directory;

    @Test
    void keepsDataFromStartToStart() throws SQLException {
        try (var first = start();
                var owner = asOwner(first.database("pin"));
                var statement = owner.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values (7)");
        }

        try (var second = start()) {
            assertThat(single(second.database("pin"), "select id from kept")).isEqualTo("7");
        }
    }

    @Test
    void aCommitIsOnDiskBeforeItReturns() throws SQLException {
        try (var server = start()) {
            ServiceDatabase database = server.database("pin");

            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(single(database, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void nobodyConnectsWithoutAPassword() {
        try (var server = start()) {
            ServiceDatabase database = server.database("pin");

            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.app(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void oneServicesRoleDoesNotReachAnothersDatabase() {
        try (var server = start()) {
            ServiceDatabase pin = server.database("pin");
            ServiceDatabase application = server.database("application");

            assertThatThrownBy(() ->
                            DriverManager.getConnection(application.jdbcUrl(), pin.app(), pin.passwordOf(pin.app())))
                    .hasMessageContaining("permission denied for database");
        }
    }

    /** What a launcher killed with -9 leaves: a running server that the next start must not adopt. */
    @Test
    void stopsTheServerThatAnEarlierLauncherLeftBehind() throws IOException, InterruptedException, SQLException {
        assertThat(AbandonedServer.leaveOneIn(directory, BINARIES)).isZero();
        ProcessHandle orphan = postmaster();
        assertThat(orphan.isAlive()).isTrue();

        try (var next = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(single(next.database("pin"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aRecordedProcessIdOfSomebodyElseIsLeftAlone() throws IOException {
        start().close();
        Path stale = directory.resolve("postmaster.pid");
        Files.writeString(stale, ProcessHandle.current().pid() + "\n" + directory + "\n");

        try (var next = start()) {
            assertThat(postmaster()).isNotEqualTo(ProcessHandle.current());
            assertThat(next.port()).isPositive();
        }
    }

    private EmbeddedPostgreSql start() {
        return EmbeddedPostgreSql.durable(directory, BINARIES, FreePorts.next());
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String single(ServiceDatabase database, String query) throws SQLException {
        try (var owner = asOwner(database);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection asOwner(ServiceDatabase database) throws SQLException {
        return database.connectAs(database.owner());
    }
}
