package it.sportello.application.submission;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.IdempotencyIndex;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedRequestIndexTest {

    @Test
    @DisplayName("A4 a repeated request is found by its key alone: no other index could be mistaken for a quicker one")
    void noOtherIndexAnswers() throws SQLException {
        IdempotencyIndex.assertIsTheOnlyOneAsked("benefit_application");
    }
}
