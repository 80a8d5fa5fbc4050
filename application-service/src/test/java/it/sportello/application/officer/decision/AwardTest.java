package it.sportello.application.officer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.Fixtures;
import it.sportello.application.catalogue.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardTest {

    private static final Amount FIXED = new Amount(60_000, "EUR", false, null);
    private static final Amount CEILING =
            new Amount(60_000, "EUR", true, new Amount.Raised(100_000, "health_or_security_staff"));

    private static final JsonNode NOTHING = Fixtures.json("{}");

    @ParameterizedTest
    @DisplayName("A1 A8 a fixed amount is granted unless less is named, never more")
    @CsvSource(
            value = {"null, 60000", "60000, 60000", "1, 1", "60001, refused"},
            nullValues = "null")
    void grantsAFixedAmount(Long named, String granted) {
        assertThat(told(Award.of(FIXED, NOTHING, named))).isEqualTo(granted);
    }

    @ParameterizedTest
    @DisplayName("A1 A8 below a ceiling the officer names the amount; the declaration may raise the ceiling")
    @CsvSource(
            value = {
                "null, false, refused",
                "60000, false, 60000",
                "60001, false, refused",
                "100000, true, 100000",
                "100001, true, refused",
                "null, true, refused"
            },
            nullValues = "null")
    void grantsUpToACeiling(Long named, boolean raised, String granted) {
        JsonNode declaration = Fixtures.json("{'health_or_security_staff': " + raised + "}");
        assertThat(told(Award.of(CEILING, declaration, named))).isEqualTo(granted);
    }

    @ParameterizedTest
    @DisplayName("A8 an amount that is computed from earnings has to be named")
    @CsvSource(
            value = {"null, refused", "123456, 123456"},
            nullValues = "null")
    void grantsWhatIsComputed(Long named, String granted) {
        assertThat(told(Award.of(null, NOTHING, named))).isEqualTo(granted);
    }

    private static String told(Award award) {
        return switch (award) {
            case Award.Granted granted -> {
                assertThat(granted.currency()).isEqualTo("EUR");
                yield Long.toString(granted.cents());
            }
            case Award.Refused _ -> "refused";
        };
    }
}
