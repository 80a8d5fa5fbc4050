package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencySweeperTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
    private final UUID key = UUID.randomUUID();

    @Inject
    IdempotencySweeper sweeper;

    @Test
    @DisplayName("A4 a request is remembered for 24 hours; the live slot stays taken afterwards")
    void forgetsAfterADay() {
        Answer first = applicant.file(Fixtures.form("AGRICULTURE"), key);
        age(first, "-23 hours -55 minutes");
        sweeper.forget();
        assertThat(applicant.file(Fixtures.form("AGRICULTURE"), key).status()).isEqualTo(201);

        age(first, "-24 hours -5 minutes");
        sweeper.forget();
        assertThat(applicant.file(Fixtures.form("AGRICULTURE"), key).status()).isEqualTo(409);
    }

    private static void age(Answer filed, String shift) {
        Rows.update(
                "update benefit_application set id = uuidv7(?::interval) where protocol_number = ?",
                shift,
                filed.text("protocol_number"));
    }
}
