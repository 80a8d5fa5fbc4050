package it.sportello.contracts.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The cases that can be checked by hand: each row of the four tables says why it is so. */
class FiscalCodeCasesTest {

    private static final List<String> TABLES = List.of("people", "well-formed", "malformed", "declared");

    @ParameterizedTest(name = "{7}: {5} → {6}")
    @DisplayName("C2 what a tax code does not bear out of what is declared, and nothing else, is named")
    @CsvFileSource(resources = "/person/declared.csv", delimiter = ';', numLinesToSkip = 1)
    void namesWhatDiffers(
            String given,
            String family,
            Sex sex,
            LocalDate birthDate,
            String birthPlace,
            String taxCode,
            String differs,
            String why) {
        var declared = new PersonalData(given, family, sex, birthDate, birthPlace);
        assertThat(FiscalCode.parse(taxCode).inconsistenciesWith(declared))
                .as(why)
                .isEqualTo(named(differs));
    }

    @Test
    @DisplayName("C2 there are at least 120 cases, and no row stands twice")
    void holdsEnoughCases() {
        List<String> rows = TABLES.stream().flatMap(FiscalCodeCasesTest::rows).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    private static Set<FiscalCodeInconsistency> named(String differs) {
        return differs == null
                ? Set.of()
                : Stream.of(differs.split(" "))
                        .map(FiscalCodeInconsistency::valueOf)
                        .collect(Collectors.toSet());
    }

    private static Stream<String> rows(String table) {
        try {
            var file = Objects.requireNonNull(FiscalCodeCasesTest.class.getResource("/person/" + table + ".csv"));
            // The reason may be the same: what is checked may not.
            return Files.readAllLines(Path.of(file.toURI())).stream()
                    .skip(1)
                    .map(row -> table + row.substring(0, row.lastIndexOf(';')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
