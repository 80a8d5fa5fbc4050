package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "It was me", "it wasn't me". */
@QuarkusTest
class OwnershipTest {

    private final Applicant filer = Applicant.at(TestTokens.SIMPLIFIED);
    private final Applicant holder = filer.again(TestTokens.ORDINARY);

    @Test
    @DisplayName("A7 a confirmed application waits for the full PIN no longer; saying it twice changes nothing more")
    void isConfirmedOnce() {
        String id = filer.file("BABYSITTING").text("id");

        Answer answer = say("confirmation", id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("SUBMITTED");
        assertThat(answer.body().path("pending")).isEmpty();
        assertThat(say("confirmation", id)).isEqualTo(answer);
        assertThat(say("repudiation", id).status()).isEqualTo(409);
        assertThat(history(id))
                .isEqualTo("CONFIRMED SUBMITTED " + holder.person().personId());
    }

    @Test
    @DisplayName("A11 a repudiated application frees its slot, and the others hear once which half it was filed with")
    void isRepudiatedOnce() {
        Applicant impostor = filer.withFirstIssue(7);
        String id = impostor.file("AGRICULTURE").text("id");
        assertThat(holder.file("AGRICULTURE").status()).isEqualTo(409);

        Answer answer = say("repudiation", id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("REPUDIATED");
        assertThat(say("repudiation", id)).isEqualTo(answer);
        assertThat(say("confirmation", id).status()).isEqualTo(409);
        assertThat(holder.file("AGRICULTURE").status()).isEqualTo(201);
        assertThat(history(id))
                .isEqualTo("REPUDIATED REPUDIATED " + holder.person().personId());
        assertHeardOnce(id);
    }

    private void assertHeardOnce(String id) {
        List<JsonNode> events = Topics.allSoFar(Topic.APPLICATION_EVENTS, holder, "BABYSITTING");
        assertThat(events)
                .filteredOn(event -> event.has("repudiated_at"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("application_id").asText()).isEqualTo(id);
                    assertThat(event.path("first_issue").asInt()).isEqualTo(7);
                });
        assertThat(events).filteredOn(event -> event.has("changed_at")).hasSize(1);
        assertThat(Topics.allSoFar(Topic.MESSAGE_REQUESTS, holder, "NASPI"))
                .filteredOn(message -> message.path("template").asText().equals("application-repudiated"))
                .hasSize(1);
    }

    @Test
    @DisplayName("A11 what was filed with more than a first half can be neither confirmed nor repudiated")
    void refusesWhatWasFiledWithMore() {
        String id = holder.file("BABYSITTING").text("id");

        assertThat(List.of(say("confirmation", id), say("repudiation", id))).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("type")).endsWith("ownership-settled");
        });
        assertThat(holder.get("/applications/" + id).text("status")).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation", "repudiation"})
    @DisplayName("A9 somebody else's application can be neither confirmed nor repudiated: it does not exist")
    void hidesItFromStrangers(String word) {
        String id = filer.file("BABYSITTING").text("id");

        Answer answer = Applicant.at(TestTokens.DISPOSITIVE).send("POST", "/applications/" + id + "/" + word);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(filer.get("/applications/" + id).body().path("pending")).hasToString("[\"FULL_PIN\"]");
    }

    @Test
    @DisplayName("C6 the first half alone neither confirms nor repudiates")
    void demandsMoreThanTheFirstHalf() {
        String id = filer.file("BABYSITTING").text("id");

        assertThat(filer.send("POST", "/applications/" + id + "/confirmation").status())
                .isEqualTo(401);
        assertThat(filer.send("POST", "/applications/" + id + "/repudiation").status())
                .isEqualTo(401);
    }

    private Answer say(String word, String id) {
        return holder.send("POST", "/applications/" + id + "/" + word);
    }

    /** Everything that happened since it was filed. */
    private static String history(String id) {
        return Rows.value(
                "select string_agg(concat_ws(' ', kind, status, changed_by), ',' order by id) from application_change"
                        + " where application_id = ?",
                UUID.fromString(id));
    }
}
