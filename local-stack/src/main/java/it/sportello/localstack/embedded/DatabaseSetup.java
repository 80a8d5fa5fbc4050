package it.sportello.localstack.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives a server passwords, and each service its database with least privilege. Every step may be repeated. */
final class DatabaseSetup {

    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_PASSWORD = "postgres";

    private final String serverUrl;

    DatabaseSetup(String serverUrl) {
        this.serverUrl = serverUrl;
    }

    /** {@code initdb} leaves the server open to every local user; from here on everybody shows a password. */
    void demandPasswords(Path dataDirectory) throws SQLException, IOException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(SUPERUSER, SUPERUSER_PASSWORD));
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    ServiceDatabase create(String name) throws SQLException {
        var database = new ServiceDatabase(name, serverUrl + name);
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!databaseExists(statement, name)) {
                createRole(statement, database, database.owner());
                createRole(statement, database, database.app());
                statement.execute("create database %s owner %s".formatted(name, database.owner()));
                statement.execute("revoke all on database %s from public".formatted(name));
                statement.execute("grant connect on database %s to %s".formatted(name, database.app()));
            }
        }
        narrowSchema(database);
        return database;
    }

    private void narrowSchema(ServiceDatabase database) throws SQLException {
        try (Connection connection = connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + database.app());
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(serverUrl + database, SUPERUSER, SUPERUSER_PASSWORD);
    }

    private static boolean databaseExists(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("select from pg_database where datname = '%s'".formatted(name))) {
            return rows.next();
        }
    }

    /** A stop between role and database leaves the role behind. */
    private static void createRole(Statement statement, ServiceDatabase database, String role) throws SQLException {
        statement.execute("""
                do $$ begin
                    create role %s login password '%s';
                exception when duplicate_object then null;
                end $$""".formatted(role, database.passwordOf(role)));
    }
}
