package it.sportello.application.draft;

import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.application.Fixtures;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogues;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

    private static final DraftChild CHILD = new DraftChild("FNZ", LocalDate.parse("2015-03-10"), null);

    private final Benefit agriculture = Catalogues.benefit("AGRICULTURE");

    @Test
    @DisplayName("A9 a draft holds only what the benefit's form asks for")
    void refusesWhatIsForeign() {
        NewDraft draft = new NewDraft(json("{'days_worked_2019': 1, 'a/b~c': 2}"), null, List.of(CHILD));

        assertThat(DraftCheck.foreign(draft, agriculture))
                .extracting(FieldError::pointer)
                .containsExactly("/declaration/a~1b~0c", "/children");
        assertThat(DraftCheck.foreign(new NewDraft(null, null, List.of(CHILD)), Catalogues.benefit("BABYSITTING")))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertThat(DraftCheck.shape(new NewDraft(
                        json("{'x': '\\u0000'}"),
                        new DraftPayment("\0", null),
                        List.of(new DraftChild("\0", null, null)))))
                .extracting(FieldError::pointer)
                .containsExactly("/declaration", "/payment/iban", "/children");
        assertThat(DraftCheck.shape(new NewDraft(json("[]"), null, List.of())))
                .extracting(FieldError::pointer)
                .containsExactly("/declaration");
        assertThat(DraftCheck.shape(new NewDraft(json("null"), null, List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("A1 a draft says which conditions of the law stand against it, in the citizen's language")
    void saysWhatExcludes() {
        NewDraft draft = new NewDraft(
                ((ObjectNode) Fixtures.declaration("AGRICULTURE")).put("receives_no_pension", false),
                new DraftPayment(null, true),
                List.of());

        assertThat(DraftCheck.unfinished(draft, agriculture, APRIL_FIRST, Language.EN))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/declaration/receives_no_pension");
                    assertThat(error.detail()).contains("pension");
                });
    }

    @Test
    @DisplayName("A1 a draft may be incomplete and wrong, and says in what")
    void saysWhatIsUnfinished() {
        NewDraft begun = new NewDraft(json("{'days_worked_2019': 'many'}"), new DraftPayment("IT60", null), List.of());
        NewDraft whole = new NewDraft(Fixtures.declaration("AGRICULTURE"), new DraftPayment(null, true), List.of());

        assertThat(DraftCheck.unfinished(begun, agriculture, APRIL_FIRST, Language.EN))
                .extracting(FieldError::pointer)
                .contains("/declaration/days_worked_2019", "/declaration/receives_no_pension", "/payment/iban");
        assertThat(DraftCheck.unfinished(whole, agriculture, APRIL_FIRST, Language.EN))
                .isEmpty();
    }
}
