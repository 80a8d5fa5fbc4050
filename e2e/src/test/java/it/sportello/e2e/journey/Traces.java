package it.sportello.e2e.journey;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for words in everything the suite writes. Each answer names the places where one was found. */
record Traces(LocalStack stack) {

    private static final String ALL_TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    List<String> inTopics(List<String> words) {
        var probe = new TopicProbe(stack.bootstrapServers());
        return probe.topics().stream()
                .flatMap(topic -> probe.readAll(topic).stream()
                        .filter(seen -> contains(seen.key() + seen.headers() + seen.text(), words))
                        .map(seen -> topic + " at " + seen.offset()))
                .toList();
    }

    /** Every file below the stack's directory that is a log. */
    List<String> inLogs(Path data, List<String> words) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.startsWith(data.resolve("kafka")))
                    .filter(file -> contains(read(file), words))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As text, and as the bytes of the text. */
    List<String> inTablesOf(SuiteService service, List<String> words) {
        ServiceDatabase database = stack.database(service);
        try (Connection owner = database.connectAs(database.owner());
                Statement statement = owner.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : strings(statement, ALL_TABLES)) {
                for (String word : words) {
                    String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    String query = "select 1 from %s t where t::text ilike '%%%s%%' or t::text like '%%%s%%' limit 1"
                            .formatted(table, word, hex);
                    if (!strings(statement, query).isEmpty()) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into " + database.name(), e);
        }
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

    private static boolean contains(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
