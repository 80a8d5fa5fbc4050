package it.sportello.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {

    private static final UUID SEEN = UUID.fromString("019d0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "019d0000-0000-7000-8000-000000000001"             | true
            "x", "019d0000-0000-7000-8000-000000000001"        | true
            *                                                  | true
            "019d0000-0000-7000-8000-000000000002"             | false
            W/"019d0000-0000-7000-8000-000000000001"           | false
            "*"                                                | false
            """)
    void namesWhatMayBeChanged(String ifMatch, boolean allowed) {
        assertThat(Precondition.of(ifMatch, null).allowsChangeOf(SEEN)).isEqualTo(allowed);
    }

    @Test
    void allowsNoChangeUnlessItNamesWhatIsThere() {
        assertThat(Precondition.of(null, null)).isEqualTo(new Precondition.None());
        assertThat(Precondition.of(null, " * ")).isEqualTo(new Precondition.NothingThere());
        assertThat(new Precondition.None().allowsChangeOf(SEEN)).isFalse();
        assertThat(new Precondition.NothingThere().allowsChangeOf(SEEN)).isFalse();
    }

    @Test
    void tellsWhoSaysNothingFromWhoComesTooLate() {
        Precondition.of("*", null).requireSeen(SEEN);
        assertThatThrownBy(() -> new Precondition.None().requireSeen(SEEN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
        assertThatThrownBy(() -> Precondition.of("\"x\"", null).requireSeen(SEEN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(CommonProblem.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            unquoted   | -
            "open      | -
            "a" "b"    | -
            ``         | -
            "a"        | *
            -          | "a"
            """)
    void refusesWhatSaysNothing(String ifMatch, String ifNoneMatch) {
        assertThatThrownBy(() -> Precondition.of(ifMatch, ifNoneMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST));
    }
}
