package it.sportello.application.admission;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.catalogue.Catalogues;
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
        assertProblem(new Refusal.NotTheBeneficiary().problem(), 403, "only-the-beneficiary");
    }

    @Test
    @DisplayName("A3 too low a level answers 401 with the challenge of RFC 9470")
    void stepUp() {
        ProblemException problem = new Refusal.StepUpRequired(Set.of(Assurance.PIN_ORDINARY)).problem();

        assertThat(problem.type().status()).isEqualTo(401);
        assertThat(problem.headers().get("WWW-Authenticate"))
                .contains("insufficient_user_authentication", Assurance.PIN_ORDINARY.acr());
    }

    @Test
    @DisplayName("A3 outside the window answers 422 benefit-closed with the window")
    void closed() {
        ProblemException problem =
                new Refusal.Closed(Catalogues.benefit("AGRICULTURE").window()).problem();

        assertProblem(problem, 422, "benefit-closed");
        assertThat(problem.detail()).contains("2020-04-01", "2020-06-03");
    }

    @Test
    @DisplayName("A4 a key used for another request answers 422")
    void keyReused() {
        assertProblem(new Refusal.KeyReused().problem(), 422, "idempotency-key-reused");
    }

    @Test
    @DisplayName("A4 a duplicate answers 409, with the number only if it may be seen")
    void duplicate() {
        ProblemException visible = new Refusal.Duplicate("SPT-2020-000000123").problem();
        ProblemException hidden = new Refusal.Duplicate(null).problem();

        assertProblem(visible, 409, "duplicate-application");
        assertProblem(hidden, 409, "duplicate-application");
        assertThat(visible.detail()).contains("SPT-2020-000000123");
        assertThat(hidden.detail()).doesNotContain("SPT", "null");
    }

    @Test
    @DisplayName("A1 a bad form answers 422 with every field")
    void invalid() {
        FieldError error = new FieldError("/payment", "is required");
        ProblemException problem = new Refusal.Invalid(List.of(error)).problem();

        assertProblem(problem, 422, "invalid-content");
        assertThat(problem.errors()).containsExactly(error);
    }

    private static void assertProblem(ProblemException problem, int status, String slug) {
        assertThat(problem.type().status()).isEqualTo(status);
        assertThat(problem.type().slug()).isEqualTo(slug);
    }
}
