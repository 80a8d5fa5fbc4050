package it.sportello.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.security.StaffCode;
import it.sportello.platform.time.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {

    @Test
    @DisplayName("K7 citizens see who looked at their file and what was done, by code and not by name, and no others'")
    void tellsWhoLooked() {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        String id = applicant.file("AGRICULTURE").text("id");
        Officer officer = Officer.somebody();
        officer.queue("cursor=" + id).then().statusCode(200);
        officer.claim(id).then().statusCode(200);
        Officer.somebody().claim(id).then().statusCode(409);
        officer.read(id).then().statusCode(200);
        officer.reject(id).then().statusCode(204);

        Answer log = applicant.get("/me/access-log");

        assertThat(told(log))
                .containsExactly(
                        "BENEFITS application-rejected " + id,
                        "BENEFITS application-read " + id,
                        "BENEFITS application-claim-refused " + id,
                        "BENEFITS application-claimed " + id);
        assertThat(log.body().at("/items/1/staff_code").asText()).isEqualTo(StaffCode.of(officer.name()));
        assertThat(log.body().toString()).doesNotContain(officer.name());
        assertThat(told(Applicant.at(TestTokens.ORDINARY).get("/me/access-log")))
                .isEmpty();
    }

    @Test
    @DisplayName("K7 every entry of the last year is on one page, and none on two")
    void pages() {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        for (int i = 0; i < 5; i++) {
            write(applicant, "payment-ordered", "1 day");
        }
        write(applicant, "application-read", "366 days");

        Answer first = applicant.get("/me/access-log?limit=3");
        Answer second = applicant.get(
                "/me/access-log?limit=3&cursor=" + first.body().path("next").asText());

        assertThat(told(first)).hasSize(3);
        assertThat(told(second)).containsExactly("PAYMENTS payment-ordered ", "PAYMENTS payment-ordered ");
        assertThat(second.body().has("next")).isFalse();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    }

    private static void write(Applicant applicant, String action, String ago) {
        UUID person = applicant.person().personId();
        Rows.update(
                "insert into audit (id, recorded_at, actor, action, person_id, reason) values (?, now() - ?::interval,"
                        + " 'somebody', ?, ?, 'test')",
                Ids.next(),
                ago,
                action,
                person);
    }

    private static List<String> told(Answer log) {
        assertThat(log.status()).isEqualTo(200);
        return StreamSupport.stream(log.body().path("items").spliterator(), false)
                .map(item ->
                        item.path("office").asText() + " " + item.path("action").asText() + " "
                                + item.path("about").asText())
                .toList();
    }

    private static List<String> ids(Answer log) {
        return log.body().path("items").findValuesAsText("id");
    }
}
