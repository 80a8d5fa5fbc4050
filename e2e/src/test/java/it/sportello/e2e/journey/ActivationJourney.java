package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Four citizens, whose letters come with the same batch. */
@Disruptive
@TestInstance(Lifecycle.PER_CLASS)
class ActivationJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Addressee parent;
    private Addressee victim;
    private Addressee robbed;
    private Addressee renewed;
    private Answer bonus;
    private Answer thiefs;
    private Answer doubtful;

    @BeforeAll
    void lettersCome(Suite suite) {
        List<Addressee> cast = Addressee.some(suite, 4);
        parent = cast.get(0);
        victim = cast.get(1);
        robbed = cast.get(2);
        renewed = cast.get(3);
        bonus = parent.simplified().file(Benefit.BABYSITTING).require(201);
        thiefs = robbed.simplified().file(Benefit.AGRICULTURE).require(201);
        doubtful = renewed.simplified().file(Benefit.BABYSITTING).require(201);
        Addressee.receiveLetters(suite, cast);
    }

    @Test
    @DisplayName("C7 A7 both halves give a personal PIN, which signs in at ORDINARY and clears the bonus' flag")
    void bothHalvesClearTheFlagOfTheBonus() {
        Citizen citizen = parent.citizen();
        assertThat(bonus.at("/pending").toString()).isEqualTo("[\"FULL_PIN\"]");

        String pin = parent.pin();

        assertThat(citizen.signIn(pin).require(200).string("acr")).isEqualTo("urn:sportello:acr:pin:ordinary");
        Citizen signedIn = parent.signedIn();
        awaitPending(signedIn, bonus, "[]");
        assertThat(signedIn.file(Benefit.NASPI).require(201).string("status")).isEqualTo("SUSPENDED");
        assertThat(citizen.signIn(parent.first()).status()).isEqualTo(400);
        assertThat(citizen.activate(parent.first(), citizen.secondHalf()).status())
                .isNotEqualTo(200);
    }

    @Test
    @DisplayName("C13 an activated PIN is untouched by who asks for another one with contacts of their own")
    void theVictimsPersonalPinSurvives(Suite suite) {
        String pin = victim.pin();
        Citizen impostor = Citizen.of(suite, victim.citizen().person().withContactsOf(FictionalCitizen.random()));

        Answer requested = impostor.requestPin().require(202);

        victim.citizen().mailTelling("qualcuno ha chiesto un PIN a suo nome");
        assertThat(impostor.lookAt(requested).require(200).string("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(impostor.mails()).isEmpty();
        victim.citizen().signIn(pin).require(200);
    }

    @Test
    @DisplayName("A11 what a thief of the first half filed is repudiated, and the victim files in its place")
    void aThiefsFilingIsRepudiated() {
        Citizen signedIn = robbed.signedIn();
        signedIn.file(Benefit.PROFESSIONALS).require(409);

        assertThat(signedIn.repudiate(thiefs.string("id")).require(200).string("status"))
                .isEqualTo("REPUDIATED");

        signedIn.file(Benefit.PROFESSIONALS).require(201);
        robbed.signedIn();
    }

    @Test
    @DisplayName("A3 A7 what was filed with a half that another contact's replaced waits for its applicant's word")
    void whatAnotherIssueFiledIsConfirmed(Suite suite) {
        String second = renewed.citizen().secondHalf();
        Citizen holder = RescuedCallers.withNewTelephone(suite, renewed.citizen());
        String first = holder.firstHalfByTelephone();
        holder.signedInWith(first).application(doubtful.string("id")).require(404);

        Citizen signedIn =
                holder.signedInWith(holder.activate(first, second).require(200).string("pin"));
        awaitPending(signedIn, doubtful, "[\"FULL_PIN\",\"CONFIRMATION\"]");
        holder.messageTelling("Confermi la domanda " + doubtful.string("protocol_number"));

        assertThat(signedIn.claims()
                        .confirm(doubtful.string("id"))
                        .require(200)
                        .at("/pending")
                        .toString())
                .isEqualTo("[]");
        assertThat(signedIn.repudiate(doubtful.string("id")).status()).isEqualTo(409);
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
