package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.officer.Officer;
import it.sportello.application.officer.decision.NewDecision;
import it.sportello.application.officer.decision.ReasonCode;
import it.sportello.application.officer.decision.Ruling;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two replicas have read the same line before either carries it out. */
@QuarkusTest
class TwoJobsTest {

    @Inject
    LineService lines;

    @Test
    @DisplayName("A8 of two jobs that carry out the same line one does, and the other leaves it alone")
    void decideALineOnce() {
        Officer officer = Officer.somebody();
        List<Answer> filed = Files.filed(21);
        // Not approved: the service's own job does not take it.
        String file = Files.taken(officer, Files.rejections(filed));
        UUID applicationId = UUID.fromString(filed.getFirst().text("id"));
        PendingLine line = new PendingLine(
                UUID.fromString(file.substring(file.lastIndexOf('/') + 1)),
                2,
                BulkDecision.officer(officer.name(), null),
                null,
                applicationId,
                new NewDecision(Ruling.REJECTED, ReasonCode.EMPLOYMENT, "Employed.", null));

        lines.decide(line, applicationId);
        lines.decide(line, applicationId);

        assertThat(Files.changesOf(filed.getFirst())).isEqualTo(1);
        assertThat(Files.show(officer, file).getList("lines.state", String.class))
                .startsWith("DECIDED", "PENDING");
    }
}
