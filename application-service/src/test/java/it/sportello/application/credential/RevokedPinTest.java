package it.sportello.application.credential;

import static it.sportello.contracts.CredentialLevel.DISPOSITIVE;
import static it.sportello.contracts.CredentialLevel.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.localstack.testing.TestTokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was filed with a PIN, when that is revoked and another one takes its place. */
@QuarkusTest
class RevokedPinTest {

    private static final String SPID = "https://www.spid.gov.it/SpidL2";

    private final Applicant withFirst = Applicant.at(TestTokens.ORDINARY);
    private final Applicant withSecond = withFirst.withPinOf(2);
    private final UUID person = withFirst.person().personId();

    @Inject
    CredentialService credentials;

    private String id;

    @BeforeEach
    void file() {
        activated(1, ORDINARY, 1);
        id = withFirst.file("NASPI").text("id");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 1)
    @DisplayName("C12 A3 what a revoked PIN filed does not go on by the next one: its holder is asked, once")
    void asksInsteadOfReleasing(@Nullable Integer lastIssue) {
        revoked(lastIssue, 2);
        revoked(lastIssue, 2);
        assertThat(standing()).isEqualTo("SUSPENDED [\"CONFIRMATION\"]");
        activated(2, ORDINARY, 3);
        upgraded(4);
        upgraded(4);
        activated(2, ORDINARY, 3);

        assertThat(standing()).isEqualTo("SUSPENDED [\"CONFIRMATION\"]");
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    @DisplayName("A7 C12 their word releases it when the new PIN is dispositive; said twice it is done once")
    void releasesWhatIsConfirmed() {
        revoked(1, 2);
        activated(2, DISPOSITIVE, 3);
        assertThat(standing()).isEqualTo("SUSPENDED [\"CONFIRMATION\"]");

        Answer answer = say("confirmation", withSecond);

        assertThat(answer.text("status")).isEqualTo("SUBMITTED");
        assertThat(say("confirmation", withSecond)).isEqualTo(answer);
        assertThat(say("repudiation", withSecond).status()).isEqualTo(409);
        assertThat(history()).isEqualTo("CONFIRMED,RELEASED");
    }

    @Test
    @DisplayName("A7 C12 their word, given before the new PIN is dispositive, lets it go on when that is")
    void releasesWhatWasConfirmed() {
        revoked(1, 2);
        assertThat(say("confirmation", withFirst).status())
                .as("the revoked PIN's own")
                .isEqualTo(401);
        Answer answer = say("confirmation", Applicant.of(withFirst.person(), SPID));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(standing()).isEqualTo("SUSPENDED [\"DISPOSITIVE_PIN\"]");

        activated(2, ORDINARY, 3);
        upgraded(4);

        assertThat(standing()).isEqualTo("SUBMITTED []");
        assertThat(questions()).isZero();
    }

    @Test
    @DisplayName("A11 C12 their word that it was not them frees the slot, and names the issue of the revoked PIN")
    void isRepudiated() {
        assertThat(say("repudiation", withFirst).status())
                .as("while the PIN counts")
                .isEqualTo(409);
        revoked(1, 2);
        activated(2, ORDINARY, 3);
        upgraded(4);

        assertThat(say("repudiation", withSecond).text("status")).isEqualTo("REPUDIATED");

        assertThat(withSecond.file("NASPI").text("status")).isEqualTo("SUBMITTED");
        assertThat(Topics.allSoFar(Topic.APPLICATION_EVENTS, withSecond, "BABYSITTING"))
                .filteredOn(event -> event.has("repudiated_at"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.path("first_issue").asInt()).isEqualTo(1));
    }

    @Test
    @DisplayName("C12 what is filed with a revoked PIN's last tokens does not go on by the next one either")
    void asksAboutWhatIsFiledLate() {
        withFirst.send("POST", "/applications/" + id + "/withdrawal");
        revoked(1, 2);
        activated(2, DISPOSITIVE, 3);

        id = withFirst.file("NASPI").text("id");

        assertThat(standing()).isEqualTo("SUSPENDED [\"CONFIRMATION\"]");
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    @DisplayName("A3 C12 what went on while its PIN counted goes on when that is revoked")
    void leavesWhatWasReleased() {
        upgraded(2);
        revoked(1, 3);
        upgraded(2);

        assertThat(standing()).isEqualTo("SUBMITTED []");
        assertThat(questions()).isZero();
    }

    @Test
    @DisplayName("A3 C9 K4 what a PIN filed that was lost or replaced, and never revoked, goes on by the next one")
    void releasesWhatALostPinFiled() {
        activated(2, DISPOSITIVE, 2);

        assertThat(standing()).isEqualTo("SUBMITTED []");
        assertThat(questions()).isZero();
    }

    @Test
    @DisplayName("C12 a revocation takes nothing back of what the PIN after it files")
    void sparesTheNextPin() {
        withFirst.send("POST", "/applications/" + id + "/withdrawal");
        revoked(1, 2);
        activated(2, ORDINARY, 3);
        id = withSecond.file("NASPI").text("id");
        revoked(1, 2);

        upgraded(4);

        assertThat(standing()).isEqualTo("SUBMITTED []");
    }

    private void activated(int issue, CredentialLevel level, int second) {
        credentials.note(new PinActivated(person, issue, level, at(second)));
    }

    private void upgraded(int second) {
        credentials.note(new CredentialUpgraded(person, DISPOSITIVE, at(second)));
    }

    private void revoked(@Nullable Integer lastIssue, int second) {
        credentials.note(new PinRevoked(person, lastIssue, at(second)));
    }

    private static Instant at(int second) {
        return Fixtures.APRIL_FIRST.plusSeconds(second);
    }

    private Answer say(String word, Applicant applicant) {
        return applicant.send("POST", "/applications/" + id + "/" + word);
    }

    private String standing() {
        Answer application = withSecond.get("/applications/" + id);
        return application.text("status") + " " + application.body().path("pending");
    }

    private long questions() {
        return Topics.allSoFar(Topic.MESSAGE_REQUESTS, withSecond, "BABYSITTING").stream()
                .filter(message -> message.path("template").asText().equals("application-confirmation-needed"))
                .count();
    }

    private String history() {
        return Rows.value(
                "select string_agg(kind, ',' order by id) from application_change where application_id = ?",
                UUID.fromString(id));
    }
}
