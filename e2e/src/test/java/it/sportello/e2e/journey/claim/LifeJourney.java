package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Identity;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Officer;
import it.sportello.e2e.journey.Addressee;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.journey.LetterReaders;
import it.sportello.e2e.paper.PaymentFile;
import it.sportello.e2e.trace.Secrets;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.peers.identity.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Four citizens, whose letters come with the same batch. Each has a story, or two; they are told in the order in which time
 * passes, for it passes for all of them at once.
 */
@Disruptive
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LifeJourney {

    private static final long ALLOWANCE = 60_000;
    private static final String REMINDED = "le abbiamo spedito per posta la seconda parte";
    private static final String ANOTHER_ACCOUNT = "IT24D0542811101000000654321";

    /** A6: so long a payment is held after its holder has redirected it. */
    private static final Duration CHANGE_HOLDS = Duration.ofHours(48);

    /** A10: ten days after the letter was posted, and the holidays that may follow. */
    private static final Duration UNTIL_NOBODY_OBJECTED = Duration.ofDays(13);

    /** A7: a week before the last day, or later. C10: and, with what passed before, 27 to 30 days after the letters were posted. */
    private static final Duration UNTIL_IT_IS_URGENT = Duration.ofDays(12).plusHours(12);

    /** A7: with those days, fifteen after the notice, and the holidays that may follow. C10: and more than 30 after posting. */
    private static final Duration UNTIL_IT_LAPSES = Duration.ofDays(6);

    private Addressee worker;
    private Addressee parent;
    private Filing bonus;
    private Filing forgotten;
    private Addressee silent;
    private Filing unproved;

    @BeforeAll
    void lettersCome(Suite suite) {
        List<Addressee> cast = Addressee.some(suite, 4);
        worker = cast.get(0);
        parent = cast.get(1);
        bonus = Filing.of(parent.simplified(), Benefit.BABYSITTING);
        forgotten = Filing.of(cast.get(2).simplified(), Benefit.BABYSITTING);
        silent = cast.get(3);
        unproved = Filing.of(silent.simplified(), Benefit.AGRICULTURE);
        Addressee.receiveLetters(suite, cast);
        suite.clock().forward(LetterReaders.UNTIL_POSTED);
    }

    @Test
    @Order(1)
    @DisplayName(
            "A3 C8 filed at ORDINARY, unemployment is SUSPENDED until a sign-in with CIE makes the PIN dispositive")
    void theSuspendedIsReleased() {
        Answer session = worker.citizen().signIn(worker.pin());
        Filing suspended = Filing.of(worker.citizen().bearing(session), Benefit.NASPI);
        assertThat(suspended.at("/status").asText()).isEqualTo("SUSPENDED");
        assertThat(suspended.number()).isNotEmpty();
        suspended.applicant().credentials().promotePin(worker.pin()).require(401);

        Citizen withCard = worker.citizen().signedInBy(Identity.cie(Level.L2));
        Answer promoted = withCard.credentials().promotePin(worker.pin()).require(200);

        assertThat(promoted.string("level")).isEqualTo("DISPOSITIVE");
        suspended.awaitStatus("SUBMITTED");
        suspended.awaitMail("Domanda non più sospesa");
        suspended.assertHistoryIs("FILED", "RELEASED");
        worker.citizen().messageTelling("PIN è diventato dispositivo");
        assertThat(worker.citizen().signIn(worker.pin()).require(200).string("acr"))
                .isEqualTo("urn:sportello:acr:pin:dispositive");
        assertThat(worker.citizen().refresh(session).require(200).string("acr"))
                .isEqualTo("urn:sportello:acr:pin:ordinary");
    }

    @Test
    @Order(2)
    @DisplayName("A7 A8 a bonus filed with the first half is proved, accepted, appropriated and paid, each step told")
    void theBonusIsPaid(Suite suite) {
        assertThat(bonus.at("/pending").toString()).isEqualTo("[\"FULL_PIN\"]");
        Filing proved = bonus.seenBy(parent.signedIn());
        proved.awaitNothingPending();
        accept(proved, suite);
        proved.awaitMail("Bonus concesso");
        PaymentRuns runs = PaymentRuns.of(suite);
        runs.assertNothingIsDue();

        proved.applicant().claims().appropriate(proved.id()).require(202);
        proved.awaitMail("Bonus acquisito");
        PaymentFile file = runs.pay(PaymentFile::executed);

        assertThat(file.pays(proved.number())).isTrue();
        proved.awaitMail("Pagamento disposto");
        proved.awaitMail("Pagamento eseguito");
        assertThat(proved.at("/status").asText()).isEqualTo("PAID");
        proved.assertHistoryIs("FILED", "PROVED", "GRANTED", "APPROPRIATED", "PAYMENT_ORDERED", "PAID");
    }

    @Test
    @Order(3)
    @DisplayName("A6 A8 a payment that came back goes to another account, 48 hours after its holder has named it")
    void whatCameBackGoesToAnotherAccount(Suite suite) {
        Filing returned = Filing.of(worker.signedIn(), Benefit.AGRICULTURE);
        accept(returned, suite);
        PaymentRuns runs = PaymentRuns.of(suite);
        runs.pay(file -> file.executedButFor(returned.number()));
        returned.awaitMail("Pagamento non riuscito");
        assertThat(returned.at("/status").asText()).isEqualTo("PAYMENT_RETURNED");

        worker.signedIn().claims().payTo(returned.id(), ANOTHER_ACCOUNT).require(200);
        worker.citizen().messageTelling("Pagamento di %s modificato".formatted(returned.number()));
        runs.assertNothingIsDue();
        suite.clock().forward(CHANGE_HOLDS);
        PaymentFile file = runs.pay(PaymentFile::executed);

        assertThat(file.pays(ANOTHER_ACCOUNT)).isTrue();
        returned.awaitMail("Pagamento eseguito");
        returned.assertHistoryIs(
                "FILED",
                "GRANTED",
                "PAYMENT_ORDERED",
                "PAYMENT_RETURNED",
                "PAYMENT_CHANGED",
                "PAYMENT_ORDERED",
                "PAID");
    }

    @Test
    @Order(4)
    @DisplayName(
            "A10 what was filed with the first half alone is paid ten days after the letter was posted, not before")
    void whatNobodyObjectedToIsPaid(LocalStack stack, Suite suite) {
        LetterReaders.awaitPosted(stack, unproved.applicant());
        accept(unproved, suite);
        unproved.awaitMail("Domanda accolta");
        PaymentRuns runs = PaymentRuns.of(suite);
        runs.assertNothingIsDue();

        suite.clock().forward(UNTIL_NOBODY_OBJECTED);
        awaitReminders(1);

        assertThat(runs.pay(PaymentFile::executed).pays(unproved.number())).isTrue();
        unproved.awaitMail("Pagamento eseguito");
        unproved.assertHistoryIs("FILED", "GRANTED", "PAYMENT_ORDERED", "PAID");
    }

    @Test
    @Order(5)
    @DisplayName("A7 a bonus that nobody appropriates lapses after the fifteen days, and its parent was reminded")
    void whatIsForgottenLapses(Suite suite) {
        accept(forgotten, suite);
        forgotten.awaitMail("Bonus concesso");
        forgotten.awaitMember("/appropriate_by");

        suite.clock().forward(UNTIL_IT_IS_URGENT);
        forgotten.awaitMail("Bonus da acquisire entro il");
        awaitReminders(2);
        suite.clock().forward(UNTIL_IT_LAPSES);

        forgotten.awaitMail("Domanda decaduta");
        assertThat(forgotten.at("/status").asText()).isEqualTo("LAPSED");
        forgotten.assertHistoryIs("FILED", "GRANTED", "LAPSED");
    }

    @Test
    @Order(6)
    @DisplayName("C10 who did not activate was reminded twice; 30 days after the letter both halves are dead")
    void halvesThatNobodyUsedExpire() {
        Citizen citizen = silent.citizen();

        citizen.mailTelling("in 30 giorni nessuno ha attivato il suo PIN");

        awaitReminders(2);
        assertThat(citizen.letters()).hasSize(1);
        citizen.signIn(silent.first()).require(400);
        citizen.activate(silent.first(), citizen.secondHalf()).require(422);
        Answer request = citizen.lookAt(silent.requested()).require(200);
        assertThat(request.string("status")).isEqualTo("CLOSED");
        assertThat(request.string("next_step")).isEqualTo("REQUEST_AGAIN");
    }

    @Test
    @Order(7)
    @DisplayName("C7 C10 a personal PIN that has expired is exchanged for another one, once")
    void anExpiredPinIsRenewed(LocalStack stack) {
        Citizen citizen = worker.citizen();
        Secrets secrets = new Secrets();
        String expired = secrets.pin(worker.pin());
        Answer refused = citizen.signIn(expired).require(400);
        assertThat(refused.string("error")).isEqualTo("invalid_grant");

        Answer renewed = citizen.credentials().renewPin(refused).require(200);

        String pin = secrets.pin(renewed.string("pin"));
        citizen.credentials().renewPin(refused).require(422);
        assertThat(citizen.signIn(expired).require(400).at("/renewal_ticket").isMissingNode())
                .isTrue();
        assertThat(citizen.signIn(pin).require(200).string("acr")).isEqualTo("urn:sportello:acr:pin:dispositive");
        citizen.messageTelling("Il suo PIN scaduto è stato rinnovato");
        secrets.assertNoneIsLeftBehind(stack);
    }

    private void awaitReminders(int count) {
        await("so many reminders: " + count)
                .atMost(Duration.ofSeconds(60))
                .until(() -> silent.citizen().mails().stream()
                                .filter(mail -> mail.text().contains(REMINDED))
                                .count()
                        == count);
    }

    private static void accept(Filing filing, Suite suite) {
        Officer.of(suite, StaffMember.BENEFIT_OFFICER_1).accept(filing.id(), ALLOWANCE);
    }
}
