package it.sportello.application.officer.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of decisions as spreadsheets write it. It is taken as a whole, or its faults are named line by line. */
final class DecisionFile {

    /** What can be looked through by a second officer, and fits a body. */
    static final int MOST_LINES = 500;

    /** More faults help nobody. */
    private static final int MOST_FAULTS = 100;

    private static final List<String> HEADER =
            List.of("protocol_number", "decision", "reason_code", "reason", "amount_cents");

    private static final ObjectReader READER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);

    private DecisionFile() {}

    /** @throws ProblemException 400 when it is no table of decisions, 422 naming the lines that say nothing sound */
    static List<DecisionLine> read(byte[] file) {
        List<String[]> rows = rows(text(file));
        if (rows.isEmpty() || !HEADER.equals(List.of(rows.getFirst()))) {
            throw unreadable("The first line is: " + String.join(",", HEADER));
        }
        if (rows.size() < 2 || rows.size() > MOST_LINES + 1) {
            throw unreadable("A file has 1 to " + MOST_LINES + " decisions");
        }
        return lines(rows);
    }

    private static List<DecisionLine> lines(List<String[]> rows) {
        List<DecisionLine> lines = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            LineReading reading = LineReading.of(i + 1, rows.get(i));
            reading.line().ifPresent(lines::add);
            faults.addAll(reading.faults());
            if (!seen.add(reading.protocolNumber())) {
                faults.add(new FieldError("/lines/" + (i + 1) + "/protocol_number", "stands in another line, too"));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT
                    .problem()
                    .withErrors(faults.stream().limit(MOST_FAULTS).toList());
        }
        return List.copyOf(lines);
    }

    /** Spreadsheets put a mark before UTF-8. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("The file is not UTF-8");
        }
    }

    /** Where a comma parts whole from cents, spreadsheets part columns by semicolons. */
    private static List<String[]> rows(String text) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (MappingIterator<String[]> rows = READER.with(schema).readValues(text)) {
            return rows.readAll();
        } catch (JsonProcessingException e) {
            throw unreadable("It is no table from line " + e.getLocation().getLineNr() + " on");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read", e);
        }
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, detail);
    }
}
