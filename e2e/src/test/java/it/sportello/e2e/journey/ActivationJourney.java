package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class ActivationJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName("C7 A7 both halves give a personal PIN, which signs in at ORDINARY and clears the bonus' flag")
    void bothHalvesClearTheFlagOfTheBonus(Suite suite) {
        Citizen parent = LetterReaders.awaitingALetter(suite);
        String first = parent.firstHalf();
        Answer filed = parent.signedInWith(first).file(Benefit.BABYSITTING).require(201);
        assertThat(filed.at("/pending").toString()).isEqualTo("[\"FULL_PIN\"]");
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = parent.secondHalf();

        String pin = parent.activate(first, second).require(200).string("pin");

        assertThat(parent.signIn(pin).require(200).string("acr")).isEqualTo("urn:sportello:acr:pin:ordinary");
        Citizen signedIn = parent.signedInWith(pin);
        awaitPending(signedIn, filed, "[]");
        assertThat(signedIn.file(Benefit.NASPI).require(201).string("status")).isEqualTo("SUSPENDED");
        assertThat(parent.signIn(first).status()).isEqualTo(400);
        assertThat(parent.activate(first, second).status()).isNotEqualTo(200);
    }

    @Test
    @DisplayName("C13 an activated PIN is untouched by who asks for another one with contacts of their own")
    void theVictimsPersonalPinSurvives(Suite suite) {
        Citizen victim = LetterReaders.awaitingALetter(suite);
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String pin = victim.activate(victim.firstHalf(), victim.secondHalf())
                .require(200)
                .string("pin");
        Citizen impostor = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()));

        Answer requested = impostor.requestPin().require(202);

        victim.mailTelling("qualcuno ha chiesto un PIN a suo nome");
        assertThat(impostor.lookAt(requested).require(200).string("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(impostor.mails()).isEmpty();
        victim.signIn(pin).require(200);
    }

    @Test
    @DisplayName("A11 what a thief of the first half filed is repudiated, and the victim files in its place")
    void aThiefsFilingIsRepudiated(Suite suite) {
        Citizen victim = LetterReaders.awaitingALetter(suite);
        String first = victim.firstHalf();
        String thiefs = victim.signedInWith(first)
                .file(Benefit.AGRICULTURE)
                .require(201)
                .string("id");
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String pin = victim.activate(first, victim.secondHalf()).require(200).string("pin");
        Citizen signedIn = victim.signedInWith(pin);
        signedIn.file(Benefit.PROFESSIONALS).require(409);

        assertThat(signedIn.repudiate(thiefs).require(200).string("status")).isEqualTo("REPUDIATED");

        signedIn.file(Benefit.PROFESSIONALS).require(201);
        signedIn.signIn(pin).require(200);
    }

    @Test
    @DisplayName("A3 A7 what was filed with a half that another contact's replaced waits for its applicant's word")
    void whatAnotherIssueFiledIsConfirmed(Suite suite) {
        Citizen parent = LetterReaders.awaitingALetter(suite);
        Answer filed = parent.signedInWith(parent.firstHalf())
                .file(Benefit.BABYSITTING)
                .require(201);
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = parent.secondHalf();
        Citizen renewed = RescuedCallers.withNewTelephone(suite, parent);
        String first = renewed.firstHalfByTelephone();
        renewed.signedInWith(first).application(filed.string("id")).require(404);

        Citizen signedIn = renewed.signedInWith(
                renewed.activate(first, second).require(200).string("pin"));
        awaitPending(signedIn, filed, "[\"FULL_PIN\",\"CONFIRMATION\"]");
        renewed.messageTelling("Confermi la domanda " + filed.string("protocol_number"));

        assertThat(signedIn.confirm(filed.string("id"))
                        .require(200)
                        .at("/pending")
                        .toString())
                .isEqualTo("[]");
        assertThat(signedIn.repudiate(filed.string("id")).status()).isEqualTo(409);
    }

    private static void awaitPending(Citizen applicant, Answer filed, String steps) {
        await("the application waits for " + steps)
                .atMost(PATIENCE)
                .until(() -> applicant
                        .application(filed.string("id"))
                        .require(200)
                        .at("/pending")
                        .toString()
                        .equals(steps));
    }
}
