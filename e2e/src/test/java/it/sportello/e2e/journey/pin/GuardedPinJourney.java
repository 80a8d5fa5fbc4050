package it.sportello.e2e.journey.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Credentials;
import it.sportello.e2e.actor.Guesser;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.journey.Addressee;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.trace.Secrets;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Citizens whose letters come with the same batch, and others who want their PINs. The search comes last. */
@Disruptive
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class GuardedPinJourney {

    /** C11: in a row. */
    private static final int FAILURES_THAT_BLOCK = 100;

    /** One less than what brings a wait: so nobody has to wait, and only the block is left to refuse the right PIN. */
    private static final int TRIES_AT_ONCE = 4;

    /** Longer than any wait, and than what is remembered of one. */
    private static final Duration PATIENCE_OF_A_GUESSER = Duration.ofHours(2);

    private static final String ELSEWHERE = "Accesso con il suo PIN da un nuovo dispositivo";

    private final Secrets secrets = new Secrets();
    private Addressee guessed;
    private Addressee beginner;
    private Addressee traveller;
    private Addressee robbed;
    private Addressee mover;

    @BeforeAll
    void lettersCome(Suite suite) {
        List<Addressee> cast = Addressee.some(suite, 5);
        guessed = cast.get(0);
        beginner = cast.get(1);
        traveller = cast.get(2);
        robbed = cast.get(3);
        mover = cast.get(4);
        Addressee.receiveLetters(suite, cast, secrets);
    }

    @Test
    @Order(1)
    @DisplayName(
            "C11 C9 after a hundred wrong tries in a row no wait helps; who is signed in goes on, and a recovery over two"
                    + " contacts ends the block")
    void theBlockedComeInByAnotherRoute(LocalStack stack, Suite suite) {
        Citizen holder = guessed.citizen();
        Answer session = holder.signIn(secrets.pin(guessed.pin())).require(200);
        Answer wrong = guessAHundredTimes(stack, suite, holder.person());

        Answer right = holder.signIn(guessed.pin()).require(400);

        assertThat(right.text()).isEqualTo(wrong.text());
        assertThat(right.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        holder.bearing(holder.refresh(session)).applications().require(200);
        holder.signIn(recover(guessed, holder, "")).require(200);
    }

    @Test
    @Order(2)
    @DisplayName("K1 C5 a half that an agent has confirmed the contact for comes again; the earlier one opens nothing")
    void anAgentHasAHalfIssuedAgain(Suite suite) {
        Citizen citizen = beginner.citizen();
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(citizen).claimed();
        assertThat(validation.verify(citizen.person())).isEqualTo("VERIFIED");

        validation.confirmContact().require(200);

        String first = secrets.pin(citizen.firstHalfOtherThan(beginner.first()));
        citizen.signIn(beginner.first()).require(400);
        citizen.signIn(first).require(200);
        String pin = citizen.activate(first, citizen.secondHalf()).require(200).string("pin");
        citizen.signIn(secrets.pin(pin)).require(200);
    }

    @Test
    @Order(3)
    @DisplayName("C9 a sign-in from an unknown device is told on another contact, one from a known device is not")
    void aNewDeviceIsTold(LocalStack stack) {
        Citizen citizen = traveller.citizen();
        citizen.signIn(secrets.pin(traveller.pin())).require(200);
        citizen.messageTelling(ELSEWHERE);
        RealTime.passes(stack, Duration.ofHours(2));

        citizen.signIn(traveller.pin()).require(200);

        secrets.pin(mover.pin());
        mover.signedIn();
        mover.citizen().messageTelling(ELSEWHERE);
        assertThat(noticesTo(citizen)).as("told before who came later").isOne();
        citizen.onAnotherDevice().signIn(traveller.pin()).require(200);
        await("the other device is told, too").until(() -> noticesTo(citizen) == 2);
        assertThat(citizen.mails()).noneMatch(mail -> mail.subject().contains(ELSEWHERE));
    }

    @Test
    @Order(4)
    @DisplayName(
            "C12 K7 C9 an agent who revokes a verified caller's PIN stands in the access log; PIN and session are over,"
                    + " and another contact is told")
    void anAgentRevokesForACaller(Suite suite) {
        Citizen citizen = robbed.citizen();
        Answer session = citizen.signIn(secrets.pin(robbed.pin())).require(200);
        Credentials credentials = citizen.bearing(session).credentials();
        assertThat(credentials.accessLog().require(200).at("/items")).isEmpty();
        CaseFile report =
                Desk.of(suite, StaffMember.AGENT_1).fraudReportOf(citizen).claimed();
        assertThat(report.revokePin().require(409).string("type")).endsWith("caller-not-verified");
        assertThat(report.verify(citizen.person())).isEqualTo("VERIFIED");
        assertTellsOfOneAgent(credentials.accessLog().require(200));
        Instant revoked = Instant.now();

        report.revokePin().require(204);

        citizen.signIn(robbed.pin()).require(400);
        assertThat(citizen.refresh(session).require(400).string("error")).isEqualTo("invalid_grant");
        assertThat(AccessToken.of(session).expiry()).isBefore(revoked.plus(Duration.ofMinutes(10)));
        citizen.messageTelling("Il suo PIN è stato revocato");
        report.refer().require(200);
    }

    @Test
    @Order(5)
    @DisplayName("C9 a contact that was changed less than a day ago gets back no lost PIN, and a day later it does")
    void aHeldContactRecoversNothing(Suite suite) {
        Citizen citizen = mover.citizen();
        Citizen renewed = Citizen.of(suite, citizen.person().withContactsOf(FictionalCitizen.random()));
        Credentials credentials = mover.signedIn().credentials();
        String codeId = credentials
                .changeMobileTo(renewed.person().mobile())
                .require(202)
                .at("/pending/0/code_id")
                .asText();
        String proof = secrets.code(renewed.inbox().codeByTelephone());
        credentials.confirmContact(codeId, proof).require(200);

        credentials.recover().require(202);

        Citizen later = traveller.citizen();
        later.credentials().recover().require(202);
        secrets.code(later.inbox().codeByTelephone());
        secrets.code(later.inbox().codeByMail());
        assertThat(citizen.inbox().codesByMail()).isEmpty();
        assertThat(citizen.inbox().codesByTelephone()).isEmpty();
        assertThat(renewed.inbox().codesByTelephone()).containsExactly(proof);
        citizen.signIn(mover.pin()).require(200);
        suite.clock().forward(Duration.ofHours(24));
        citizen.signIn(recover(mover, renewed, proof)).require(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("C5 C9 no PIN, half or code of these stories stands in a database, topic, log, metric or print folder")
    void nothingSecretStaysBehind(LocalStack stack) {
        secrets.assertNoneIsLeftBehind(stack);
    }

    /** @return the last answer */
    private static Answer guessAHundredTimes(LocalStack stack, Suite suite, FictionalCitizen victim) {
        Guesser guesser = Guesser.at(suite, "127.0.2.3");
        Answer last = guesser.tries(victim, "AAAA-AAAA");
        for (int failures = 1; failures < FAILURES_THAT_BLOCK; failures++) {
            if (failures % TRIES_AT_ONCE == 0) {
                RealTime.passes(stack, PATIENCE_OF_A_GUESSER);
            }
            last = guesser.tries(victim, "AAAA-AAAA").require(400);
        }
        RealTime.passes(stack, PATIENCE_OF_A_GUESSER);
        return last;
    }

    /**
     * @param telephone who has it
     * @param earlier the code that came to it before
     * @return the new personal PIN
     */
    private String recover(Addressee loser, Citizen telephone, String earlier) {
        Citizen citizen = loser.citizen();
        Answer begun = citizen.credentials().recover().require(202);
        String bySms = secrets.code(telephone.inbox().codeByTelephoneOtherThan(earlier));
        String byMail = secrets.code(citizen.inbox().codeByMail());
        citizen.credentials().completeRecovery(begun, bySms, byMail).require(202);
        String first = secrets.pin(citizen.firstHalfOtherThan(loser.first()));
        String second = secrets.pin(telephone.inbox().halfByTelephone());
        return secrets.pin(citizen.activate(first, second).require(200).string("pin"));
    }

    private static void assertTellsOfOneAgent(Answer accessLog) {
        JsonNode looks = accessLog.at("/items");
        assertThat(looks)
                .extracting(look -> look.path("action").asText())
                .contains("person-looked-up", "caller-answered-right");
        assertThat(looks).extracting(look -> look.path("office").asText()).containsOnly("CONTACT_CENTER");
        assertThat(looks.findValuesAsText("staff_code").stream().distinct())
                .singleElement()
                .asString()
                .matches("[0-9a-f]{8}");
        assertThat(looks)
                .allSatisfy(look -> assertThat(look.fieldNames())
                        .toIterable()
                        .isSubsetOf("id", "at", "office", "staff_code", "action", "about"));
        assertThat(accessLog.text()).doesNotContain(StaffMember.AGENT_1.user(), StaffMember.AGENT_1.taxCode());
    }

    private static long noticesTo(Citizen citizen) {
        return citizen.messages().stream()
                .filter(message -> message.text().contains(ELSEWHERE))
                .count();
    }
}
