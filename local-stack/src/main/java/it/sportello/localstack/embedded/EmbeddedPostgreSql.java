package it.sportello.localstack.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL server on 127.0.0.1, as a child of this process. */
public final class EmbeddedPostgreSql implements AutoCloseable {

    /** Four services, twice when replicas run, with 13 connections each, and tools beside them. */
    private static final int MAX_CONNECTIONS = 130;

    private final EmbeddedPostgres server;
    private final DatabaseSetup setup;

    private EmbeddedPostgreSql(EmbeddedPostgres server) {
        this.server = server;
        this.setup = new DatabaseSetup("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/");
    }

    /**
     * Data survives: what was committed is on disk before the commit returns. The server's programs are unpacked into
     * {@code binaries} unless they are there. Whoever starts it closes it: no shutdown hook stops the database while its
     * clients still work.
     */
    public static EmbeddedPostgreSql durable(Path data, Path binaries, int port) {
        stopLeftOver(data);
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        try {
            Files.createDirectories(data);
            EmbeddedPostgres server = settings()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "48MB")
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .start();
            return fresh ? withPasswords(server, data) : new EmbeddedPostgreSql(server);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start in " + data, e);
        }
    }

    /** For tests: nothing is forced to disk and everything is deleted on close. */
    public static EmbeddedPostgreSql throwAway() {
        try {
            Path directory = Files.createTempDirectory("sportello-postgres");
            EmbeddedPostgres server = settings()
                    .setDataDirectory(directory)
                    .setPort(FreePorts.next())
                    .setServerConfig("shared_buffers", "32MB")
                    // Tests connect hundreds of times, with passwords that everybody knows.
                    .setServerConfig("scram_iterations", "1")
                    .start();
            return withPasswords(server, directory);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    /** Stops the server that an earlier process left running on this directory, if any. */
    public static void stopLeftOver(Path data) {
        try {
            Postmaster.stop(data);
        } catch (IOException e) {
            throw new IllegalStateException("An earlier PostgreSQL cannot be stopped in " + data, e);
        }
    }

    /** The server process on this directory; its workers are its children. */
    public static Optional<ProcessHandle> postmaster(Path data) {
        try {
            return Postmaster.find(data);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot see whether PostgreSQL runs in " + data, e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Creates database and roles unless they are there. */
    public ServiceDatabase database(String name) {
        try {
            return setup.create(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    private static EmbeddedPostgres.Builder settings() {
        QuietLogs.apply();
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(30))
                .setConnectConfig("password", DatabaseSetup.SUPERUSER_PASSWORD)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS));
    }

    private static EmbeddedPostgreSql withPasswords(EmbeddedPostgres server, Path data) throws IOException {
        var postgres = new EmbeddedPostgreSql(server);
        try {
            postgres.setup.demandPasswords(data);
            return postgres;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses its own superuser", e);
        }
    }
}
