package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.localstack.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrangerTest {

    private final Applicant owner = Applicant.at(TestTokens.SIMPLIFIED);
    private final Applicant stranger = Applicant.at(TestTokens.DISPOSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "PATCH", "DELETE"})
    @DisplayName("A9 somebody else's application answers every verb as an unknown one does")
    void cannotBeToldFromUnknown(String verb) {
        String theirs = "/applications/" + owner.file("AGRICULTURE").text("id");
        String unknown = "/applications/" + UUID.randomUUID();

        assertThat(comparable(stranger.send(verb, theirs))).isEqualTo(comparable(stranger.send(verb, unknown)));
        assertThat(stranger.send("GET", theirs).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A9 the list holds nobody else's applications")
    void listsOnlyOwn() {
        owner.file("AGRICULTURE");
        String own = stranger.file("AGRICULTURE").text("id");

        assertThat(ids(stranger.get("/applications"))).containsExactly(own);
    }

    @Test
    @DisplayName("C6 SIMPLIFIED reads only what was filed with the same issue; the rest answers 404 and is not listed")
    void showsTheSameIssueOnly() {
        String first = owner.file("AGRICULTURE").text("id");
        String ordinary = owner.again(TestTokens.ORDINARY).file("NASPI").text("id");
        Applicant reissued = owner.withFirstIssue(2);
        String second = reissued.file("BABYSITTING").text("id");

        assertThat(ids(owner.get("/applications"))).containsExactly(first);
        assertThat(ids(reissued.get("/applications"))).containsExactly(second);
        assertThat(reissued.get("/applications/" + first).status()).isEqualTo(404);
        assertThat(owner.get("/applications/" + ordinary).status()).isEqualTo(404);
        assertThat(ids(owner.again(TestTokens.ORDINARY).get("/applications"))).containsExactly(second, ordinary, first);
    }

    @Test
    @DisplayName("the list is read page by page, latest first")
    void pages() {
        List<String> filed = new ArrayList<>();
        Applicant applicant = owner.again(TestTokens.DISPOSITIVE);
        for (String benefit : List.of("AGRICULTURE", "NASPI", "BABYSITTING")) {
            filed.addFirst(applicant.file(benefit).text("id"));
        }

        Answer page = applicant.get("/applications?limit=2");
        Answer last = applicant.get("/applications?limit=2&cursor=" + page.text("next"));

        assertThat(ids(page)).containsExactlyElementsOf(filed.subList(0, 2));
        assertThat(ids(last)).containsExactly(filed.get(2));
        assertThat(last.body().has("next")).isFalse();
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }

    /** Everything but the id of the request. */
    private static Answer comparable(Answer answer) {
        ((ObjectNode) answer.body()).remove("instance");
        return answer;
    }
}
