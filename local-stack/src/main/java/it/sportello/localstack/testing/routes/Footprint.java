package it.sportello.localstack.testing.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the database of the service under test holds: which versions of rows there are in every table but those of the
 * audit, and how far every sequence has counted. Sequences tell of rows that came and went, such as those of the outbox.
 *
 * @param content by table or sequence
 */
record Footprint(Map<String, String> content) {

    private static final String TABLES = """
            select oid::regclass::text from pg_class
            where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and relname not like 'audit%'
            """;

    /** Who wrote a row and where it lies: every change makes a new version of it, somewhere else. */
    private static final String DIGEST =
            "select '%1$s', count(*) || ' rows ' || coalesce(sum(hashtext(ctid::text || xmin::text)::bigint), 0) from %1$s";

    private static final String SEQUENCES =
            "select schemaname || '.' || sequencename, coalesce(last_value, 0)::text from pg_sequences";

    Footprint {
        content = Map.copyOf(content);
    }

    /** @param owner who sees every table */
    static Footprint seenBy(Connection owner) throws SQLException {
        String digests =
                firstColumn(owner, TABLES).stream().map(DIGEST::formatted).collect(Collectors.joining(" union all "));
        return new Footprint(pairs(owner, digests + " union all " + SEQUENCES));
    }

    /** The names of what is not as it was. */
    List<String> changedSince(Footprint before) {
        return content.entrySet().stream()
                .filter(now -> !now.getValue().equals(before.content.get(now.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Prepared, because the text is the same every time, and long to plan. */
    private static List<String> firstColumn(Connection owner, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var query = owner.prepareStatement(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Map<String, String> pairs(Connection owner, String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var query = owner.prepareStatement(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
