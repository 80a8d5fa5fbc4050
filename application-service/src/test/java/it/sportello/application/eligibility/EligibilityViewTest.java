package it.sportello.application.eligibility;

import static it.sportello.application.declaration.Condition.State.EXCLUDES;
import static it.sportello.application.declaration.Condition.State.HOLDS;
import static it.sportello.application.declaration.Condition.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.sportello.application.declaration.Condition.State;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.application.form.Finding;
import it.sportello.contracts.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EligibilityViewTest {

    private static final LocalizedText ASKS = new LocalizedText("chiede", "asks", "fragt");
    private static final LocalizedText EXCLUDING = new LocalizedText("esclude", "excludes", "schließt aus");

    @Test
    @DisplayName("A1 one is eligible when all holds, not when anything excludes, and else it is open")
    void sumsUp() {
        assertThat(of(HOLDS, HOLDS).eligible()).isTrue();
        assertThat(of(HOLDS, EXCLUDES, OPEN).eligible()).isFalse();
        assertThat(of(HOLDS, OPEN).eligible()).isNull();
    }

    @Test
    @DisplayName("A1 what excludes says why, what holds or is open says what is wanted, in the citizen's language")
    void explains() {
        assertThat(of(HOLDS, EXCLUDES, OPEN).conditions())
                .extracting(EligibilityView.FindingView::holds, EligibilityView.FindingView::text)
                .containsExactly(tuple(true, "fragt"), tuple(false, "schließt aus"), tuple(null, "fragt"));
    }

    private static EligibilityView of(State... states) {
        List<Finding> findings = Stream.of(states)
                .map(state -> new Finding("CODE", "/declaration/field", state, ASKS, EXCLUDING))
                .toList();
        return EligibilityView.of("FISHERY", findings, Language.DE);
    }
}
