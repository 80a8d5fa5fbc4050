package it.sportello.application.officer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.application.Applicant;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.form.NewApplication;
import it.sportello.application.form.NewChild;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest {

    private final Officer officer = Officer.somebody();

    @Test
    @DisplayName("A8 every waiting application is reached by paging, once and oldest first, while others are decided")
    void reachesEveryWaitingApplication() {
        String before = Officer.filed();
        List<String> waiting = IntStream.range(0, 12)
                .mapToObj(number ->
                        number % 3 == 0 ? Officer.filed("PROFESSIONALS", TestTokens.SIMPLIFIED) : Officer.filed())
                .toList();
        List<String> decided = List.of(waiting.get(1), waiting.get(6), waiting.get(11));
        Officer colleague = Officer.somebody();

        List<String> seen = new ArrayList<>();
        String cursor = before;
        while (cursor != null) {
            JsonPath page = page("limit=2&cursor=" + cursor);
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            if (seen.size() == 4) {
                decided.forEach(id -> {
                    colleague.claim(id).then().statusCode(200);
                    colleague.reject(id).then().statusCode(204);
                });
            }
        }

        List<String> expected = new ArrayList<>(waiting);
        expected.removeAll(decided.subList(1, 3));
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("A8 the queue tells nothing of the applicant, and each look at a row is audited")
    void tellsNothingOfTheApplicant() {
        String before = Officer.filed();
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        String id = applicant.file("AGRICULTURE").text("id");

        Map<String, Object> item = page("cursor=" + before).getMap("items[0]");

        assertThat(item)
                .containsOnlyKeys("id", "protocol_number", "benefit", "status", "filed_at", "flagged", "claimed")
                .containsEntry("id", id)
                .containsEntry("claimed", false);
        assertThat(officer.acts()).isEqualTo("application-listed queue");
    }

    @Test
    @DisplayName("A8 filters say what they leave out: status, benefit, claimed by others is shown")
    void filters() {
        String before = Officer.filed();
        String farmWork = Officer.filed();
        String review = Officer.filed("PROFESSIONALS", TestTokens.SIMPLIFIED);
        Rows.setStatus(review, "UNDER_REVIEW");
        String suspended = Officer.filed("NASPI", TestTokens.ORDINARY);
        Officer.somebody().claim(farmWork).then().statusCode(200);

        assertThat(ids("cursor=" + before)).containsExactly(farmWork, review).doesNotContain(suspended);
        assertThat(ids("status=UNDER_REVIEW&cursor=" + before)).containsExactly(review);
        assertThat(ids("benefit=AGRICULTURE&cursor=" + before)).containsExactly(farmWork);
        assertThat(ids("benefit=NO_SUCH_BENEFIT")).isEmpty();
        assertThat(page("benefit=AGRICULTURE&cursor=" + before).getBoolean("items[0].claimed"))
                .isTrue();
    }

    @Test
    @DisplayName("A4 the officer finds the applications that name the same child")
    void findsFlagged() {
        String before = Officer.filed();
        NewChild child = child();
        String alone = claim(child());
        List<String> both = List.of(claim(child), claim(child));

        assertThat(ids("flagged=true&cursor=" + before)).containsExactlyElementsOf(both);
        assertThat(ids("flagged=false&cursor=" + before)).containsExactly(alone);
    }

    @Test
    @DisplayName("A8 a page is read from its end of the index, however many wait")
    void readsNoMoreThanThePage() {
        String plan = Rows.plan(QueueRepository.STRETCH
                .replace("unnest(?::text[]) asked_benefit", "unnest(array['AGRICULTURE', 'BABYSITTING']) asked_benefit")
                .replace("unnest(?::text[]) asked_status", "unnest(array['SUBMITTED', 'UNDER_REVIEW']) asked_status")
                .replace("id > ?", "id > '" + new UUID(0, 0) + "'")
                .replace("limit ?", "limit 21"));
        assertThat(plan)
                .contains("using ix_benefit_application_work")
                .containsPattern("Index Cond: .*benefit = .*status = .*id >");
    }

    private static NewChild child() {
        return new NewChild(FictionalCitizen.random().taxCode(), LocalDate.parse("2016-02-03"), false);
    }

    private static String claim(NewChild child) {
        NewApplication form = new NewApplication(
                "BABYSITTING", null, Fixtures.declaration("BABYSITTING"), Fixtures.CASH, List.of(child));
        return Applicant.at(TestTokens.SIMPLIFIED).file(form, null).text("id");
    }

    private List<String> ids(String query) {
        return page(query).getList("items.id");
    }

    private JsonPath page(String query) {
        return officer.queue(query).then().statusCode(200).extract().jsonPath();
    }
}
