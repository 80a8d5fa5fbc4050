package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Fixtures;
import it.sportello.application.Follower;
import it.sportello.application.Rows;
import it.sportello.application.credential.CredentialService;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A filing that waits for the PIN, and the activation or upgrade it waits for, in the same instant. */
@QuarkusTest
class FilingRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Citizen filer = Fixtures.citizen(Assurance.PIN_SIMPLIFIED);
    private final PinActivated activation =
            new PinActivated(filer.personId(), 1, CredentialLevel.ORDINARY, Fixtures.APRIL_FIRST);

    private final PinActivated otherActivation =
            new PinActivated(filer.personId(), 2, CredentialLevel.ORDINARY, Fixtures.APRIL_FIRST);

    private final Citizen holder = Fixtures.citizen(Assurance.PIN_ORDINARY);
    private final CredentialUpgraded upgrade =
            new CredentialUpgraded(holder.personId(), CredentialLevel.DISPOSITIVE, Fixtures.APRIL_FIRST);

    @Inject
    SubmissionService submissions;

    @Inject
    CredentialService credentials;

    @Inject
    Session session;

    @Test
    @DisplayName("A7 a filing waits for an activation that is not committed yet, and then knows of it")
    void filingComesSecond() throws ExecutionException, InterruptedException {
        race(() -> credentials.note(activation), this::file);

        assertThat(pending()).isFalse();
    }

    @Test
    @DisplayName("A7 an activation waits for a filing that is not committed yet, and then clears its flag")
    void activationComesSecond() throws ExecutionException, InterruptedException {
        race(this::file, () -> credentials.note(activation));

        assertThat(pending()).isFalse();
    }

    @Test
    @DisplayName("A7 a filing beside an activation with another issue that is not committed yet waits, and then asks")
    void doubtedFilingComesSecond() throws ExecutionException, InterruptedException {
        race(() -> credentials.note(otherActivation), this::fileEmergency);

        assertAskedOnce();
    }

    @Test
    @DisplayName("A7 an activation with another issue waits for a filing that is not committed yet, and then asks")
    void doubtingActivationComesSecond() throws ExecutionException, InterruptedException {
        race(this::fileEmergency, () -> credentials.note(otherActivation));

        assertAskedOnce();
    }

    @Test
    @DisplayName("A3 a filing waits for an upgrade that is not committed yet, and is then not suspended")
    void suspendedFilingComesSecond() throws ExecutionException, InterruptedException {
        race(() -> credentials.note(upgrade), this::fileOrdinary);

        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A3 an upgrade waits for a suspended filing that is not committed yet, and then releases it")
    void upgradeComesSecond() throws ExecutionException, InterruptedException {
        race(this::fileOrdinary, () -> credentials.note(upgrade));

        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName(
            "A7 C12 a word waits for an upgrade that is not committed yet, and then lets go what that left suspended")
    void wordComesSecond() throws ExecutionException, InterruptedException {
        fileAndRevoke();

        race(() -> credentials.note(upgrade), this::confirm);

        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A7 C12 an upgrade waits for a word that is not committed yet, and then lets go what was confirmed")
    void upgradeComesAfterTheWord() throws ExecutionException, InterruptedException {
        fileAndRevoke();

        race(this::confirm, () -> credentials.note(upgrade));

        assertThat(status()).isEqualTo("SUBMITTED");
    }

    private void file() {
        assertThat(submissions.file(Fixtures.form("BABYSITTING"), filer, null)).isInstanceOf(Submission.Filed.class);
    }

    private void fileOrdinary() {
        assertThat(submissions.file(Fixtures.form("NASPI"), holder, null)).isInstanceOf(Submission.Filed.class);
    }

    private void fileEmergency() {
        assertThat(submissions.file(Fixtures.form("AGRICULTURE"), filer, null)).isInstanceOf(Submission.Filed.class);
    }

    private void fileAndRevoke() {
        fileOrdinary();
        credentials.note(new PinRevoked(holder.personId(), 1, Fixtures.APRIL_FIRST.minusSeconds(1)));
    }

    /** By who signed in without a PIN. */
    private void confirm() {
        Citizen elsewhere = new Citizen(
                holder.personId(),
                holder.taxCode(),
                holder.givenName(),
                holder.familyName(),
                holder.birthDate(),
                Assurance.SPID_L2,
                Fixtures.APRIL_FIRST,
                OptionalInt.empty());
        String id = Rows.value("select id from benefit_application where person_id = ?", holder.personId());
        credentials.confirm(elsewhere, UUID.fromString(id));
    }

    private void assertAskedOnce() {
        await("the filer is asked whether it was them").atMost(PATIENCE).until(() -> questions() > 0);
        assertThat(questions()).isOne();
    }

    private long questions() {
        return TopicProbe.ofTestStack()
                .readAll(Topic.MESSAGE_REQUESTS, filer.personId().toString())
                .stream()
                .filter(message -> message.text().contains("application-confirmation-needed"))
                .count();
    }

    private String status() {
        return Rows.value("select status from benefit_application where person_id = ?", holder.personId());
    }

    private boolean pending() {
        return Rows.value("select full_pin_pending from benefit_application where person_id = ?", filer.personId())
                .equals("t");
    }

    /** The first commits when the second already waits for it. */
    private void race(Runnable first, Runnable second) throws ExecutionException, InterruptedException {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = QuarkusTransaction.requiringNew().call(() -> {
                first.run();
                Future<?> started =
                        other.submit(() -> QuarkusTransaction.requiringNew().run(second));
                Follower.awaitOne(session);
                return started;
            });
            waiting.get();
        }
    }
}
