package it.sportello.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    @DisplayName("a reason names the kind and the place of a failure, never its message")
    void keepsMessagesToItself() {
        var failure = new IllegalStateException("outside", new IllegalArgumentException("Rossi, via Roma 1"));

        assertThat(FailureReason.of(failure))
                .startsWith("the handler failed with IllegalArgumentException in FailureReasonTest.java:")
                .doesNotContain("Rossi");
    }

    @Test
    @DisplayName("a refusal of the database is named by its state")
    void namesSqlState() {
        var failure = new IllegalStateException(new SQLException("duplicate key (Rossi)", "23505"));

        assertThat(FailureReason.of(failure)).isEqualTo("the database refused it with state 23505");
    }

    @Test
    @DisplayName("a rejection speaks for itself")
    void quotesRejections() {
        assertThat(FailureReason.of(new RejectedRecord("the seal is forged"))).isEqualTo("the seal is forged");
    }
}
