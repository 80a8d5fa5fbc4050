package it.sportello.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalTest {

    private final Applicant filer = Applicant.at(TestTokens.SIMPLIFIED);

    @Test
    @DisplayName("A8 a withdrawn application frees its slot; saying it twice changes nothing more")
    void isWithdrawnOnce() {
        String id = filer.file("AGRICULTURE").text("id");

        Answer answer = withdraw(filer, id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("WITHDRAWN");
        assertThat(withdraw(filer, id)).isEqualTo(answer);
        assertThat(Rows.value("select count(*) from application_change where application_id = ?", UUID.fromString(id)))
                .isEqualTo("1");
        assertThat(filer.file("PROFESSIONALS").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("A8 what is being paid cannot be withdrawn")
    void refusesWhatIsBeingPaid() {
        String id = filer.file("AGRICULTURE").text("id");
        Rows.setStatus(id, "PAYMENT_ORDERED");

        Answer answer = withdraw(filer, id);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("status-forbids");
    }

    @Test
    @DisplayName("C6 SIMPLIFIED withdraws only what was filed with the same issue of the first half")
    void hidesWhatIsAboveOnesLevel() {
        String id = filer.file("AGRICULTURE").text("id");

        assertThat(withdraw(filer.withFirstIssue(2), id).status()).isEqualTo(404);
        assertThat(filer.get("/applications/" + id).text("status")).isEqualTo("SUBMITTED");
    }

    private static Answer withdraw(Applicant applicant, String id) {
        return applicant.send("POST", "/applications/" + id + "/withdrawal");
    }
}
