package it.sportello.e2e.trace;

import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All tables of a database, read as their owner. A row is read as text, in which bytes are hexadecimal. */
record Tables(ServiceDatabase database) {

    private static final String ALL = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    List<String> holding(Words words) {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : strings(statement, ALL)) {
                if (strings(statement, "select t::text from " + table + " t").stream()
                        .anyMatch(words::areIn)) {
                    found.add(database.name() + " " + table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into " + database.name(), e);
        }
    }

    void execute(String sql) {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to " + database.name(), e);
        }
    }

    private Connection connect() throws SQLException {
        return database.connectAs(database.owner());
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
