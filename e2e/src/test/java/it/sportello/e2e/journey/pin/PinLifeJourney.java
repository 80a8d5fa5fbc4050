package it.sportello.e2e.journey.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Credentials;
import it.sportello.e2e.actor.Identity;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.PhoneCall;
import it.sportello.e2e.journey.Addressee;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.journey.LetterReaders;
import it.sportello.e2e.trace.Secrets;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.identity.Level;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Citizens whose letters come with the same batch, and what becomes of their PINs. The search comes last. */
@Disruptive
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PinLifeJourney {

    /** C12: so long an access token is good for. */
    private static final Duration TOKENS_LIVE = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Secrets secrets = new Secrets();
    private Addressee forgetful;
    private Addressee loser;
    private Addressee leaver;
    private Addressee mover;
    private Addressee reader;
    private Addressee seen;

    @BeforeAll
    void lettersCome(Suite suite) {
        List<Addressee> cast = Addressee.some(suite, 6);
        forgetful = cast.get(0);
        loser = cast.get(1);
        leaver = cast.get(2);
        mover = cast.get(3);
        reader = cast.get(4);
        seen = cast.get(5);
        Addressee.receiveLetters(suite, cast, secrets);
    }

    @Test
    @Order(1)
    @DisplayName(
            "C7 who lost the answer activates again: a new PIN, the lost one is dead; after a sign-in there is none")
    void aLostAnswerIsGivenAnew() {
        Citizen citizen = forgetful.citizen();
        String first = forgetful.first();
        String second = citizen.secondHalf();
        String lost = secrets.pin(citizen.activate(first, second).require(200).string("pin"));

        String shown = secrets.pin(citizen.activate(first, second).require(200).string("pin"));

        citizen.signIn(lost).require(400);
        citizen.signIn(shown).require(200);
        assertThat(citizen.activate(first, second).status()).isEqualTo(422);
        citizen.signIn(shown).require(200);
    }

    @Test
    @Order(2)
    @DisplayName(
            "C9 a lost PIN is recovered with a code on each of two contacts, which then get half of a new one each")
    void aLostPinIsRecovered(LocalStack stack) {
        Citizen citizen = loser.citizen();
        Credentials credentials = citizen.credentials();
        Answer session = citizen.signIn(secrets.pin(loser.pin())).require(200);
        Answer begun = credentials.recover().require(202);
        String bySms = secrets.code(citizen.inbox().codeByTelephone());
        String byMail = secrets.code(citizen.inbox().codeByMail());
        credentials.completeRecovery(begun, bySms, otherThan(byMail)).require(422);
        citizen.signIn(loser.pin()).require(200);

        credentials.completeRecovery(begun, bySms, byMail).require(202);

        citizen.signIn(loser.pin()).require(400);
        assertThat(citizen.refresh(session).require(400).string("error")).isEqualTo("invalid_grant");
        String first = secrets.pin(citizen.firstHalfOtherThan(loser.first()));
        String second = secrets.pin(citizen.inbox().halfByTelephone());
        citizen.messageTelling("Il suo PIN è stato sostituito");
        assertThat(levelOf(citizen.signIn(first))).isEqualTo("simplified");
        String pin = secrets.pin(citizen.activate(first, second).require(200).string("pin"));
        assertThat(levelOf(citizen.signIn(pin))).isEqualTo("ordinary");
        assertThat(citizen.letters())
                .as("by post came the lost one's half alone")
                .hasSize(1);
        assertThat(Secrets.receivers(stack, bySms))
                .containsExactly(citizen.person().mobile());
        assertThat(Secrets.receivers(stack, byMail))
                .containsExactly(citizen.person().email());
        assertThat(Secrets.receivers(stack, first))
                .containsExactly(citizen.person().email());
        assertThat(Secrets.receivers(stack, second))
                .containsExactly(citizen.person().mobile());
    }

    @Test
    @Order(3)
    @DisplayName(
            "K4 C8 whom agents saw by video gets a dispositive PIN on two proved contacts, and files what needs one")
    void whoWasSeenGetsADispositivePin(LocalStack stack, Suite suite) {
        Citizen citizen = seen.citizen();
        String personId = seen.simplified().personId();
        PlayedCase identification = PlayedCase.in(stack, suite);
        PhoneCall call = identification.seeing(personId);
        String byTelephone = call.proveTelephone(citizen);
        String byMail = call.proveMailbox(citizen);
        secrets.code(citizen.inbox().codeByTelephone());
        secrets.code(citizen.inbox().codeByMail());

        identification.end(personId, byMail, byTelephone);

        String first = secrets.pin(citizen.firstHalfOtherThan(seen.first()));
        String second = secrets.pin(citizen.inbox().halfByTelephone());
        citizen.messageTelling("Identità verificata in video");
        citizen.signIn(seen.first()).require(400);
        citizen.activate(seen.first(), citizen.secondHalf()).require(422);
        String pin = secrets.pin(citizen.activate(first, second).require(200).string("pin"));
        assertThat(levelOf(citizen.signIn(pin))).isEqualTo("dispositive");
        assertThat(citizen.signedInWith(pin).file(Benefit.NASPI).require(201).string("status"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    @Order(4)
    @DisplayName(
            "C12 C9 A11 a revoked PIN opens nothing, its session goes on no longer, its tokens end within ten minutes; what"
                    + " it filed is repudiated")
    void aRevokedPinIsDead() {
        Citizen citizen = leaver.citizen();
        Answer session = citizen.signIn(secrets.pin(leaver.pin())).require(200);
        Citizen signedIn = leaver.signedIn();
        String filed = signedIn.file(Benefit.NASPI).require(201).string("id");
        Instant revoked = Instant.now();

        signedIn.credentials().revokePin().require(204);

        assertThat(citizen.refresh(session).require(400).string("error")).isEqualTo("invalid_grant");
        citizen.signIn(leaver.pin()).require(400);
        assertThat(AccessToken.of(session).expiry()).isBefore(revoked.plus(TOKENS_LIVE));
        citizen.messageTelling("Il suo PIN è stato revocato");
        repudiateBySpid(citizen, filed);
    }

    /** A11 C12: what it filed waits for a word, and for no other PIN. */
    private static void repudiateBySpid(Citizen citizen, String filed) {
        Citizen elsewhere = citizen.signedInBy(Identity.spid(Level.L2));
        await("application-service has heard of the revocation")
                .atMost(PATIENCE)
                .until(() -> elsewhere
                        .application(filed)
                        .require(200)
                        .at("/pending")
                        .toString()
                        .equals("[\"CONFIRMATION\"]"));

        assertThat(elsewhere.repudiate(filed).require(200).string("status")).isEqualTo("REPUDIATED");
        assertThat(elsewhere.file(Benefit.NASPI).require(201).string("status")).isEqualTo("SUBMITTED");
    }

    @Test
    @Order(5)
    @DisplayName(
            "C9 a new telephone is proved by a code and counts a day later; the old one is told, the export shows both")
    void aContactIsChanged(Suite suite) {
        Citizen citizen = mover.citizen();
        secrets.pin(mover.pin());
        Credentials credentials = mover.signedIn().credentials();
        Citizen renewed = Citizen.of(suite, citizen.person().withContactsOf(FictionalCitizen.random()));
        String number = renewed.person().mobile();
        Answer pending = credentials.changeMobileTo(number).require(202);
        String codeId = pending.at("/pending/0/code_id").asText();
        String code = secrets.code(renewed.inbox().codeByTelephone());
        credentials.confirmContact(codeId, otherThan(code)).require(422);
        assertThat(credentials.contacts().require(200).at("/items").toString()).doesNotContain(number);

        Answer changed = credentials.confirmContact(codeId, code).require(200);

        assertThat(changed.at("/items"))
                .filteredOn(contact -> contact.path("address").asText().equals(number))
                .singleElement()
                .satisfies(contact -> assertThat(
                                Instant.parse(contact.path("counts_from").asText()))
                        .isAfter(suite.clock().now().plus(Duration.ofHours(23))));
        assertThat(changed.at("/still_told").toString())
                .contains(citizen.person().mobile());
        citizen.messageTelling("Uno dei suoi recapiti è stato cambiato");
        assertThat(credentials.dataExport().require(200).text())
                .contains(citizen.person().taxCode(), number, citizen.person().email())
                .doesNotContain(mover.first(), mover.pin(), code);
    }

    @Test
    @Order(6)
    @DisplayName(
            "C10 C13 a letter asked for again voids the earlier one's half alone, and names what was filed meanwhile")
    void aLetterIsSentAgain(Suite suite) {
        Citizen citizen = reader.citizen();
        Citizen simplified = reader.simplified();
        Credentials credentials = simplified.credentials();
        String number = simplified.file(Benefit.AGRICULTURE).require(201).string("protocol_number");
        simplified.mailTelling(number);
        String old = citizen.secondHalf();
        Set<String> before = LetterReaders.letters(suite);
        credentials.orderLetter().require(202);
        credentials.orderLetter().require(429);
        citizen.messageTelling("Nuova lettera con la seconda parte");
        LetterReaders.awaitLetters(suite, before, 1);

        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = secrets.pin(citizen.inbox().halfByPost(old));

        assertThat(citizen.letters().getLast().text()).contains(number);
        assertThat(seen.citizen().letters())
                .as("K4 a letter tells of the identification")
                .hasSize(2);
        assertThat(citizen.activate(reader.first(), old).status()).isEqualTo(422);
        secrets.pin(citizen.activate(reader.first(), second).require(200).string("pin"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("C5 C9 no PIN, half or code of these stories stands in a database, topic, log, metric or print folder")
    void nothingSecretStaysBehind(LocalStack stack) {
        secrets.assertNoneIsLeftBehind(stack);
    }

    private static String levelOf(Answer signIn) {
        String acr = signIn.require(200).string("acr");
        return acr.substring(acr.lastIndexOf(':') + 1);
    }

    private static String otherThan(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
