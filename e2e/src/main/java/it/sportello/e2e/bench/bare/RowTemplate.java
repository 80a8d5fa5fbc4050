package it.sportello.e2e.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A row that the service stored, to be inserted again and again as if it were another citizen's. */
record RowTemplate(List<String> columns, List<Object> values) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** The newest row of a table, without what PostgreSQL generates itself. */
    static RowTemplate newestOf(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position""")) {
            query.setString(1, table);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        String names = String.join(", ", columns);
        try (var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select " + names + " from " + table + " order by id desc limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("No row in " + table + " to take as an example");
            }
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                values.add(row.getObject(i));
            }
            return new RowTemplate(columns, values);
        }
    }

    String insertInto(String table) {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks
                + ") on conflict do nothing";
    }

    /** This row's values, but new ids and a new protocol number. */
    List<Object> freshValues() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> fresh(columns.get(i), values.get(i)))
                .toList();
    }

    void fill(PreparedStatement insert) throws SQLException {
        List<Object> fresh = freshValues();
        for (int i = 0; i < fresh.size(); i++) {
            insert.setObject(i + 1, fresh.get(i));
        }
    }

    private static Object fresh(String column, Object value) {
        if (column.equals("id")) {
            return timeOrderedId();
        }
        if (value instanceof UUID) {
            return UUID.randomUUID();
        }
        return column.equals("protocol_number") ? "BENCH-%09d".formatted(SEQUENCE.incrementAndGet()) : value;
    }

    /** The service's ids come in order, which the index likes; so must these. */
    private static UUID timeOrderedId() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
