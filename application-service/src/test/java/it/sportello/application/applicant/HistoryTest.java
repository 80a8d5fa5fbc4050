package it.sportello.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.change.Author;
import it.sportello.application.change.ChangeKind;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.security.StaffCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {

    private final Applicant applicant = Applicant.at(TestTokens.ORDINARY);
    private String id;

    @BeforeEach
    void file() {
        id = applicant.file("NASPI").text("id");
    }

    @Test
    @DisplayName("A8 every change says what, who, when and why, and begins with the filing")
    void tellsEverything() {
        Life.make(ChangeKind.RELEASED, id, Author.service("pin-service"));
        Life.reject(id);
        applicant.send(
                "POST", "/applications/" + id + "/review-request", "application/json", "{\"reason\":\"It ended.\"}");

        Answer history = applicant.get("/applications/" + id + "/history");

        assertThat(lines(history))
                .containsExactly(
                        "FILED SUSPENDED SELF",
                        "RELEASED SUBMITTED SYSTEM",
                        "REFUSED REJECTED OFFICE The register knows of a pension",
                        "REVIEW_REQUESTED UNDER_REVIEW SELF It ended.");
        assertThat(history.body().at("/items/2/reason_code").asText()).isEqualTo("PENSION_RECEIVED");
        assertThat(history.body().path("items"))
                .allSatisfy(line -> assertThat(line.path("at").asText()).matches("20\\d\\d-.*Z"));
    }

    @Test
    @DisplayName("K7 an officer is named by a code, never by the name of their sign-in")
    void namesNoOfficer() {
        Rows.setStatus(id, "SUBMITTED");
        Life.reject(id);

        Answer history = applicant.get("/applications/" + id + "/history");

        assertThat(history.body().at("/items/1/staff_code").asText())
                .hasSize(8)
                .isEqualTo(StaffCode.of(Life.OFFICER.subject()));
        assertThat(history.body().at("/items/0").has("staff_code")).isFalse();
        assertThat(history.body().toString()).doesNotContain(Life.OFFICER.subject());
    }

    @Test
    @DisplayName("the history is read page by page, oldest first")
    void pages() {
        Life.make(ChangeKind.RELEASED, id, Author.service("pin-service"));
        Life.make(ChangeKind.WITHDRAWN, id, Author.service("test"));

        Answer page = applicant.get("/applications/" + id + "/history?limit=2");
        Answer last = applicant.get("/applications/" + id + "/history?limit=2&cursor=" + page.text("next"));

        assertThat(lines(page)).containsExactly("FILED SUSPENDED SELF", "RELEASED SUBMITTED SYSTEM");
        assertThat(lines(last)).containsExactly("WITHDRAWN WITHDRAWN SYSTEM");
        assertThat(last.body().has("next")).isFalse();
    }

    @Test
    @DisplayName("C6 SIMPLIFIED reads no history of what was filed with more")
    void hidesWhatIsAboveOnesLevel() {
        assertThat(applicant
                        .again(TestTokens.SIMPLIFIED)
                        .get("/applications/" + id + "/history")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> lines(Answer history) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : history.body().path("items")) {
            lines.add("%s %s %s %s"
                    .formatted(
                            line.path("kind").asText(),
                            line.path("status").asText(),
                            line.path("by").asText(),
                            line.path("reason").asText())
                    .strip());
        }
        return lines;
    }
}
