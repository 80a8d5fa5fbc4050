package it.sportello.pin.testing;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service's tables, as their owner sees them. */
public final class Tables {

    private Tables() {}

    public static void change(String sql, Object... values) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> column(String sql, Object... values) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static Optional<String> find(String sql, Object... values) {
        return column(sql, values).stream().findFirst();
    }

    public static long count(String sql, Object... values) {
        return Long.parseLong(find(sql, values).orElseThrow());
    }

    /** Everything in every table of ours that could hold text, row by row. */
    public static List<String> everything() {
        return column("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_schema in ('public', 'register') and table_type = 'BASE TABLE'
                        """).stream()
                .flatMap(table -> column("select t::text from " + table + " t").stream())
                .toList();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
