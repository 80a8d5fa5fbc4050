package it.sportello.localstack.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the database of the service under test holds: a digest of the rows of every table, and how far every sequence
 * has counted. Sequences tell of rows that came and went, such as those of the outbox.
 *
 * @param content by table or sequence
 */
public record Footprint(Map<String, String> content) {

    private static final String TABLES = """
            select oid::regclass::text from pg_class
            where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
            """;

    private static final String DIGEST =
            "select '%1$s', count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %1$s t";

    private static final String SEQUENCES =
            "select schemaname || '.' || sequencename, coalesce(last_value, 0)::text from pg_sequences";

    public Footprint {
        content = Map.copyOf(content);
    }

    /** @param owner who sees every table */
    public static Footprint seenBy(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String digests = firstColumn(statement, TABLES).stream()
                    .map(DIGEST::formatted)
                    .collect(Collectors.joining(" union all "));
            return new Footprint(pairs(statement, digests + " union all " + SEQUENCES));
        }
    }

    /** The names of what is not as it was. */
    public List<String> changedSince(Footprint before) {
        return content.entrySet().stream()
                .filter(now -> !now.getValue().equals(before.content.get(now.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> firstColumn(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Map<String, String> pairs(Statement statement, String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
