package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportello.application.officer.decision.NewDecision;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionFileTest {

    private static final String HEADER = "protocol_number,decision,reason_code,reason,amount_cents\n";
    private static final String GOOD = "SPT-2020-000000001,ACCEPTED,CONDITIONS_MET,All is well,60000\n";

    @Test
    @DisplayName("A8 a file says what single decisions say, one a line")
    void readsDecisions() {
        assertThat(read(HEADER + GOOD + "SPT-2020-000000002,REJECTED,EMPLOYMENT,\"Employed, as \"\"X\"\"\",\n"))
                .containsExactly(
                        new DecisionLine(
                                2,
                                "SPT-2020-000000001",
                                new NewDecision(Ruling.ACCEPTED, ReasonCode.CONDITIONS_MET, "All is well", 60_000L)),
                        new DecisionLine(
                                3,
                                "SPT-2020-000000002",
                                new NewDecision(Ruling.REJECTED, ReasonCode.EMPLOYMENT, "Employed, as \"X\"", null)));
    }

    @Test
    @DisplayName("A8 a file is read as spreadsheets write it here: a mark before it, semicolons, CRLF")
    void readsWhatSpreadsheetsWrite() {
        String file = ("\uFEFF" + HEADER + GOOD).replace(',', ';').replace("\n", "\r\n");
        assertThat(read(file)).singleElement().extracting(DecisionLine::line).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName("A8 a faulty line is named, and what is wrong with it")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|SPT-20-1,ACCEPTED,CONDITIONS_MET,Well,|, /lines/3/protocol_number",
                "|SPT-2020-000000002,GRANTED,CONDITIONS_MET,Well,|, /lines/3/decision",
                "|SPT-2020-000000002,ACCEPTED,BECAUSE,Well,|, /lines/3/reason_code",
                "|SPT-2020-000000002,ACCEPTED,EMPLOYMENT,Well,|, /lines/3/reason_code",
                "|SPT-2020-000000002,ACCEPTED,CONDITIONS_MET, ,|, /lines/3/reason",
                "|SPT-2020-000000002,ACCEPTED,CONDITIONS_MET,Well,600.00|, /lines/3/amount_cents",
                "|SPT-2020-000000002,ACCEPTED,CONDITIONS_MET,Well,0|, /lines/3/amount_cents",
                "|SPT-2020-000000002,ACCEPTED,CONDITIONS_MET,Well,100000001|, /lines/3/amount_cents",
                "|SPT-2020-000000002,REJECTED,EMPLOYMENT,No,600|, /lines/3/amount_cents",
                "|SPT-2020-000000002,REJECTED,EMPLOYMENT,No|, /lines/3",
                "|SPT-2020-000000002,REJECTED,EMPLOYMENT,No,,x|, /lines/3",
                "|SPT-2020-000000001,REJECTED,EMPLOYMENT,No,|, /lines/3/protocol_number",
            })
    void namesFaultyLines(String line, String pointer) {
        ProblemException refused = refusal(HEADER + GOOD + line + "\n");
        assertThat(refused.type().status()).isEqualTo(422);
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    @DisplayName("A8 a reason has 2000 characters, and none that the database cannot keep")
    void boundsReasons() {
        String start = HEADER + "SPT-2020-000000001,REJECTED,EMPLOYMENT,";
        assertThat(read(start + "x".repeat(2000) + ",\n")).hasSize(1);
        assertThat(refusal(start + "x".repeat(2001) + ",\n").errors()).hasSize(1);
        assertThat(refusal(start + "x\0y,\n").errors()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("A8 what is no table of decisions is refused as a whole")
    @ValueSource(
            strings = {
                "",
                "\n\n",
                HEADER,
                GOOD,
                "a,b\n" + GOOD,
                HEADER + "SPT-2020-000000001,REJECTED,EMPLOYMENT,\"never closed,\n",
                "{\"decision\": \"ACCEPTED\"}"
            })
    void refusesWhatIsNoTable(String file) {
        assertThat(refusal(file).type().status()).isEqualTo(400);
    }

    @Test
    @DisplayName("A8 a file has at most 500 decisions and is UTF-8")
    void boundsFiles() {
        assertThat(read(HEADER + lines(500))).hasSize(500);
        assertThat(refusal(HEADER + lines(501)).type().status()).isEqualTo(400);
        byte[] latin = (HEADER + GOOD.replace("well", "è")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(ProblemException.class, () -> DecisionFile.read(latin))
                        .type()
                        .status())
                .isEqualTo(400);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj("SPT-2020-%09d,REJECTED,EMPLOYMENT,No,\n"::formatted)
                .collect(Collectors.joining());
    }

    private static List<DecisionLine> read(String file) {
        return DecisionFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refusal(String file) {
        return catchThrowableOfType(ProblemException.class, () -> read(file));
    }
}
