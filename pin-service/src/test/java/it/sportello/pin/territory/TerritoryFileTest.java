package it.sportello.pin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryFileTest {

    private static final Pattern ENCLOSED = Pattern.compile("licenses/[\\w.-]+\\.txt");

    @ParameterizedTest
    @DisplayName("a derived file says whose it is, under which licence, and that it was changed")
    @ValueSource(strings = {"/territory/belfiore.csv", "/territory/postal-zones.csv"})
    void statesItsSources(String file) throws IOException {
        assertThat(read(file).lines().filter(line -> line.startsWith("#")))
                .anyMatch(line -> line.contains("https://creativecommons.org/licenses/by/4.0/"))
                .anyMatch(line -> line.contains("Copyright"))
                .anyMatch(line -> line.contains("Changed here"))
                .anyMatch(line -> line.contains("META-INF/NOTICE.territory"));
    }

    @Test
    @DisplayName("the licences that ask for it travel with the data")
    void enclosesTheLicences() throws IOException {
        assertThat(ENCLOSED.matcher(read("/META-INF/NOTICE.territory"))
                        .results()
                        .map(MatchResult::group))
                .hasSize(3)
                .allSatisfy(licence -> assertThat(read("/META-INF/" + licence)).isNotBlank());
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(TerritoryFileTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
