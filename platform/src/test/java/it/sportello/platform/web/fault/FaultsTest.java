package it.sportello.platform.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40001", "40P01", "55P03"})
    void aDatabaseThatIsAwayFullOrBusyAsksForPatience(String state) {
        ProblemException problem = Faults.toProblem(new IllegalStateException(new SQLException("away", state)));

        assertThat(problem.type()).isEqualTo(CommonProblem.OVERLOADED);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void anExhaustedPoolAsksForPatience() {
        assertThat(Faults.toProblem(new SQLException("Acquisition timeout")).type())
                .isEqualTo(CommonProblem.OVERLOADED);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotCalledUndone() {
        var rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(new Exception(new SQLException("gone", "08006")));

        ProblemException problem = Faults.toProblem(rollback);

        assertThat(problem.type()).isEqualTo(CommonProblem.OVERLOADED);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(problem.detail()).doesNotContain("Nothing was done").contains("Idempotency-Key");
    }

    @Test
    void aBrokenConstraintIsOurOwnFault() {
        assertThat(Faults.toProblem(new SQLException("duplicate key", "23505")).type())
                .isEqualTo(CommonProblem.INTERNAL_ERROR);
    }

    @Test
    void aFullPoolOfThreadsAsksForPatience() {
        assertThat(Faults.toProblem(new RejectedExecutionException()).type()).isEqualTo(CommonProblem.OVERLOADED);
    }

    @Test
    void aRequestThatStopsArrivingIsNoErrorOfOurs() {
        assertThat(Faults.toProblem(new IOException("Read timed out")).type()).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
    }

    @Test
    void theTextOfAnUnexpectedFaultStaysInside() {
        ProblemException problem = Faults.toProblem(new IllegalStateException("RSSMRA85T10A562S"));

        assertThat(problem.detail()).doesNotContain("RSSMRA85T10A562S");
    }

    @Test
    void theLogSurvivesCausesThatGoRoundInACircle() {
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalArgumentException("inner", outer));

        assertThat(UntoldFault.of(outer)).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void theLogShowsTypesAndPlacesOnly() {
        var fault = new IllegalStateException("RSSMRA85T10A562S", new IOException("RSSMRA85T10A562S"));

        UntoldFault untold = UntoldFault.of(fault);

        assertThat(untold.getMessage()).isEqualTo("java.lang.IllegalStateException");
        assertThat(untold.getCause()).hasMessage("java.io.IOException");
        assertThat(untold.getStackTrace()).isEqualTo(fault.getStackTrace());
    }
}
