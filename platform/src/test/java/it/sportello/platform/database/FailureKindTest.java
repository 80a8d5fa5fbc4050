package it.sportello.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureKindTest {

    @ParameterizedTest
    @DisplayName("waiting helps with a database that is away, busy, restarting or deadlocked")
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "53300", "53100", "40001", "40P01", "55P03", "57014", "57P01",
                "57P02", "57P03", "57P05", "25P03", "58030"
            })
    void waitsForTheDatabase(String state) {
        assertThat(FailureKind.of(new PersistenceException(new SQLException("no", state))))
                .isEqualTo(FailureKind.RETRYABLE);
    }

    @ParameterizedTest
    @DisplayName("waiting does not help with what the database refuses")
    @ValueSource(strings = {"23505", "23514", "22001", "42501", "42P01", "25P02", "P0001"})
    void acceptsRefusals(String state) {
        assertThat(FailureKind.of(new PersistenceException(new SQLException("no", state))))
                .isEqualTo(FailureKind.FINAL);
    }

    @Test
    @DisplayName("a pool without a free connection is waited for")
    void waitsForThePool() {
        assertThat(FailureKind.of(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(FailureKind.RETRYABLE);
        assertThat(FailureKind.of(new SQLTransientConnectionException("later", "99999")))
                .isEqualTo(FailureKind.RETRYABLE);
    }

    @Test
    @DisplayName("a failed commit is judged by the database's exception, wherever it hides")
    void looksIntoSuppressed() {
        var rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(new Exception(new SQLException("gone", "08006")));

        assertThat(FailureKind.of(new RuntimeException(rollback))).isEqualTo(FailureKind.RETRYABLE);
    }

    @Test
    @DisplayName("a batch of statements is judged by the statement that failed")
    void looksIntoBatches() {
        var failed = new BatchUpdateException("batch", "08006", new int[0]);

        assertThat(FailureKind.of(new PersistenceException(failed))).isEqualTo(FailureKind.RETRYABLE);
    }

    @Test
    @DisplayName("causes that go round in a circle end")
    void survivesCircles() {
        var outer = new IllegalStateException("outer");
        var inner = new IllegalArgumentException("inner", outer);
        outer.initCause(inner);

        assertThat(FailureKind.of(outer)).isEqualTo(FailureKind.FINAL);
    }
}
