package it.sportello.application.admission;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.catalogue.Catalogues;
import it.sportello.application.declaration.Condition.State;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.application.form.Finding;
import it.sportello.contracts.Language;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    @DisplayName("A2 filing for another answers 403 only-the-beneficiary")
    void notTheBeneficiary() {
        assertProblem(new Refusal.NotTheBeneficiary().problem(Language.IT), 403, "only-the-beneficiary");
    }

    @Test
    @DisplayName("A3 too low a level answers 401 with the challenge of RFC 9470")
    void stepUp() {
        ProblemException problem = new Refusal.StepUpRequired(Set.of(Assurance.PIN_ORDINARY)).problem(Language.IT);

        assertThat(problem.type().status()).isEqualTo(401);
        assertThat(problem.headers().get("WWW-Authenticate"))
                .contains("insufficient_user_authentication", Assurance.PIN_ORDINARY.acr());
    }

    @Test
    @DisplayName("A3 outside the window answers 422 benefit-closed with the window")
    void closed() {
        ProblemException problem =
                new Refusal.Closed(Catalogues.benefit("AGRICULTURE").window()).problem(Language.IT);

        assertProblem(problem, 422, "benefit-closed");
        assertThat(problem.detail()).contains("2020-04-01", "2020-06-03");
    }

    @Test
    @DisplayName("A4 a key used for another request answers 422")
    void keyReused() {
        assertProblem(new Refusal.KeyReused().problem(Language.IT), 422, "idempotency-key-reused");
    }

    @Test
    @DisplayName("A4 a duplicate answers 409, with the number only if it may be seen")
    void duplicate() {
        ProblemException visible = new Refusal.Duplicate("SPT-2020-000000123").problem(Language.IT);
        ProblemException hidden = new Refusal.Duplicate(null).problem(Language.IT);

        assertProblem(visible, 409, "duplicate-application");
        assertProblem(hidden, 409, "duplicate-application");
        assertThat(visible.detail()).contains("SPT-2020-000000123");
        assertThat(hidden.detail()).doesNotContain("SPT", "null");
    }

    @Test
    @DisplayName("A1 a bad form answers 422 with every field")
    void invalid() {
        FieldError error = new FieldError("/payment", "is required");
        ProblemException problem = new Refusal.Invalid(error).problem(Language.IT);

        assertProblem(problem, 422, "invalid-content");
        assertThat(problem.errors()).containsExactly(error);
    }

    @Test
    @DisplayName("A1 an answer that excludes is told by code and reason, in the citizen's language")
    void notEligible() {
        LocalizedText why = new LocalizedText("Serve una barca.", "It needs a boat.", "Es braucht ein Boot.");
        Finding exclusion = new Finding("BOATS", "/declaration/boats", State.EXCLUDES, why, why);

        ProblemException excluded = new Refusal.Invalid(List.of(), List.of(exclusion)).problem(Language.DE);
        ProblemException both = new Refusal.Invalid(
                        List.of(new FieldError("/payment", "is required")), List.of(exclusion))
                .problem(Language.EN);

        assertProblem(excluded, 422, "not-eligible");
        assertThat(excluded.errors())
                .containsExactly(new FieldError("/declaration/boats", "BOATS: Es braucht ein Boot."));
        assertProblem(both, 422, "invalid-content");
        assertThat(both.errors()).hasSize(2);
    }

    private static void assertProblem(ProblemException problem, int status, String slug) {
        assertThat(problem.type().status()).isEqualTo(status);
        assertThat(problem.type().slug()).isEqualTo(slug);
    }
}
