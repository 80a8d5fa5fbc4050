package it.sportello.localstack.testing.upgrade;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A schema of its own in the database of the service under test, to put old rows into and migrate with them in place. */
public final class OldSchema implements AutoCloseable {

    private final String name = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
    private final String[] locations;
    private final Connection connection;
    private final Statement statement;

    private OldSchema(String... locations) throws SQLException {
        this.locations = locations;
        this.connection = TestDatabase.asOwner();
        this.statement = connection.createStatement();
        execute("set search_path to " + name);
    }

    /** @param locations Flyway's, such as {@code db/migration} */
    public static OldSchema at(String version, String... locations) throws SQLException {
        var schema = new OldSchema(locations);
        schema.migrateTo(version);
        return schema;
    }

    /** For a service whose first migrations make schemas of a fixed name, which are there already: {@code done} counts as done. */
    public static OldSchema above(String done, String version, String... locations) throws SQLException {
        var schema = new OldSchema(locations);
        schema.flywayTo(version).baselineVersion(done).load().baseline();
        schema.migrateTo(version);
        return schema;
    }

    public String name() {
        return name;
    }

    /** @param version as Flyway names targets: {@code 202611210400}, {@code 202611220119?} or {@code latest} */
    public void migrateTo(String version) {
        flywayTo(version).load().migrate();
    }

    public int execute(String sql) throws SQLException {
        statement.execute(sql);
        return statement.getUpdateCount();
    }

    /** The first column of what {@code query} finds, as text. */
    public List<String> column(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            statement.execute("drop schema " + name + " cascade");
        }
    }

    private FluentConfiguration flywayTo(String version) {
        ServiceDatabase database = TestDatabase.address();
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.passwordOf(database.owner()))
                .schemas(name)
                .locations(locations)
                .outOfOrder(true)
                .placeholders(Map.of("app_role", database.app()))
                .target(version);
    }
}
