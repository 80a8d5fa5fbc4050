package it.sportello.application.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Fixtures;
import it.sportello.application.News;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
    private final UUID person = applicant.person().personId();

    @Inject
    CredentialService credentials;

    @Test
    @DisplayName("A7 the activation that is heard clears the flag and is told once, however often it is heard")
    void clearsTheFlag() {
        String id = applicant.file("BABYSITTING").text("id");
        UUID event = Ids.next();

        News.publish(event, activated(1));
        News.publish(event, activated(1));
        News.publish(Ids.next(), activated(1));
        News.publish(Ids.next(), new CredentialUpgraded(person, CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST));

        await("all four events are taken in")
                .atMost(PATIENCE)
                .until(() -> "DISPOSITIVE"
                        .equals(Rows.value("select level from person_credential where person_id = ?", person)));
        assertThat(pending(id)).isEqualTo("[]");
        assertThat(history(id)).isEqualTo("PROVED pin-service");
        assertThat(told("application-confirmed", "NASPI")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "A7 what is filed with an older token after the activation does not wait for it, from the first answer on")
    void isClearedWhenFiledLate() {
        note(activated(1));

        assertThat(applicant.file("BABYSITTING").body().path("pending")).isEmpty();
    }

    @Test
    @DisplayName("A7 what was filed with another issue waits for its applicant's word, and they are asked for it once")
    void leavesOtherIssuesInDoubt() {
        String other = applicant.withFirstIssue(2).file("BABYSITTING").text("id");
        String emergency = applicant.withFirstIssue(3).file("AGRICULTURE").text("id");

        note(activated(1));
        note(activated(1));

        assertThat(pending(other)).isEqualTo("[\"FULL_PIN\",\"CONFIRMATION\"]");
        assertThat(pending(emergency)).isEqualTo("[\"CONFIRMATION\"]");
        assertThat(told("application-confirmation-needed", "NASPI")).isEqualTo(2);

        holder().send("POST", "/applications/" + emergency + "/confirmation");
        assertThat(pending(emergency)).isEqualTo("[]");
    }

    @Test
    @DisplayName("A7 what is filed with another issue after the activation is asked about, what with the same one not")
    void asksAboutWhatIsFiledLate() {
        note(activated(1));

        String emergency = applicant.withFirstIssue(2).file("AGRICULTURE").text("id");
        applicant.file("BABYSITTING");

        assertThat(pending(emergency)).isEqualTo("[\"CONFIRMATION\"]");
        assertThat(told("application-confirmation-needed", "NASPI")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "C9 A7 what the lost PIN proved stays proved, and the recovered one clears what its own first half filed")
    void keepsWhatTheLostPinProved() {
        String before = applicant.file("BABYSITTING").text("id");
        note(activated(1));
        String between = applicant.withFirstIssue(2).file("AGRICULTURE").text("id");
        assertThat(pending(between)).isEqualTo("[\"CONFIRMATION\"]");

        note(activated(2));
        note(activated(1));
        note(activated(2));

        assertThat(pending(before)).isEqualTo("[]");
        assertThat(pending(between)).isEqualTo("[]");
    }

    @Test
    @DisplayName("A3 a dispositive PIN releases what was suspended")
    void releasesWhatWasSuspended() {
        String id = holder().file("NASPI").text("id");
        assertThat(pending(id)).isEqualTo("[\"DISPOSITIVE_PIN\"]");

        note(new CredentialUpgraded(person, CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST));

        assertThat(holder().get("/applications/" + id).text("status")).isEqualTo("SUBMITTED");
        assertThat(pending(id)).isEqualTo("[]");
        assertThat(history(id)).isEqualTo("RELEASED pin-service");
        assertThat(Topics.allSoFar(Topic.APPLICATION_EVENTS, applicant, "BABYSITTING"))
                .filteredOn(event -> event.has("changed_at"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("status").asText()).isEqualTo("SUBMITTED"));
        assertThat(told("application-released", "AGRICULTURE")).isEqualTo(1);
    }

    @Test
    @DisplayName("C7 a PIN that is dispositive from its activation on releases too")
    void releasesAtActivation() {
        String id = holder().file("NASPI").text("id");

        note(new PinActivated(person, 1, CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST));

        assertThat(holder().get("/applications/" + id).text("status")).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A3 a dispositive level that is heard after its end frees nothing")
    void keepsWaitingWhenTheLevelHasPassed() {
        String id = holder().file("NASPI").text("id");
        note(activated(1));

        note(new CredentialUpgraded(person, CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST.minusSeconds(120)));
        note(new PinActivated(person, 1, CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST.minusSeconds(120)));

        assertThat(holder().get("/applications/" + id).text("status")).isEqualTo("SUSPENDED");
    }

    private void note(PinActivated event) {
        QuarkusTransaction.requiringNew().run(() -> credentials.note(event));
    }

    private void note(CredentialUpgraded event) {
        QuarkusTransaction.requiringNew().run(() -> credentials.note(event));
    }

    private PinActivated activated(int issue) {
        return new PinActivated(person, issue, CredentialLevel.ORDINARY, Fixtures.APRIL_FIRST.minusSeconds(60));
    }

    private Applicant holder() {
        return applicant.again(TestTokens.ORDINARY);
    }

    private String pending(String id) {
        return holder().get("/applications/" + id).body().path("pending").toString();
    }

    private long told(String template, String notFiledYet) {
        return Topics.allSoFar(Topic.MESSAGE_REQUESTS, applicant, notFiledYet).stream()
                .filter(message -> message.path("template").asText().equals(template))
                .count();
    }

    private static String history(String id) {
        return Rows.value(
                "select string_agg(kind || ' ' || changed_by, ',' order by id) from application_change"
                        + " where application_id = ?",
                UUID.fromString(id));
    }
}
