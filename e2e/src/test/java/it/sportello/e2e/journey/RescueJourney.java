package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class RescueJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration OVERDUE = Duration.ofHours(12).plusMinutes(1);

    @Test
    @DisplayName("K1 K6 a first half whose mail was refused goes out again once an agent has verified the caller")
    void theContactIsConfirmed(Suite suite) {
        FictionalCitizen person = FictionalCitizen.random();
        Citizen caller = Citizen.of(suite, person.withEmailAt("full.example"));
        Answer requested = caller.requestPin().require(202);
        awaitRefusal(caller, requested);
        CaseFile validation = overdueCase(suite, caller, requested);

        assertThat(validation.show().require(200).string("personal_part")).isEqualTo("MASKED");
        assertThat(validation.confirmContact().status()).isEqualTo(409);
        assertThat(validation.verify(person)).isEqualTo("VERIFIED");
        assertThat(validation.show().at("/person/tax_code").asText()).isEqualTo(person.taxCode());
        assertThat(validation.confirmContact().require(200).string("state")).isEqualTo("CLOSED");

        caller.signIn(caller.firstHalf()).require(200);
    }

    @Test
    @DisplayName("A3 K1 given again to the same contact, the old half is dead; its filing and the letter stay good")
    void aHalfIsReplacedAtTheSameContact(Suite suite) {
        Citizen caller = LetterReaders.awaitingALetter(suite);
        String old = caller.firstHalf();
        String bonus =
                caller.signedInWith(old).file(Benefit.BABYSITTING).require(201).string("id");
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = caller.secondHalf();
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();
        assertThat(validation.verify(caller.person())).isEqualTo("VERIFIED");

        validation.confirmContact().require(200);

        String renewed = caller.firstHalfOtherThan(old);
        assertThat(caller.signIn(old).status()).isEqualTo(400);
        caller.signedInWith(renewed).application(bonus).require(200);
        Citizen holder = caller.signedInWith(
                caller.activate(renewed, second).require(200).string("pin"));
        await("the bonus waits for nothing more")
                .atMost(PATIENCE)
                .until(() ->
                        holder.application(bonus).require(200).at("/pending").isEmpty());
    }

    @Test
    @DisplayName("K1 after twelve hours without a mail, two agents change the contact, and nothing is left to do")
    void theContactIsChanged(Suite suite) {
        FictionalCitizen person = FictionalCitizen.random();
        Citizen caller = Citizen.of(suite, person.withEmailAt("refused.example"));
        Citizen renewed = Citizen.of(suite, person.withContactsOf(FictionalCitizen.random()));
        Answer requested = LetterReaders.orderALetter(suite, caller);
        awaitRefusal(caller, requested);
        CaseFile validation = overdueCase(suite, caller, requested);
        caller.messageTelling("non risulta arrivata");
        assertThat(validation.verify(person)).isEqualTo("VERIFIED");
        Answer decided = validation.changeContactTo(renewed.person().mobile()).require(200);
        assertThat(decided.string("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(validation.approve().status()).isEqualTo(403);

        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);

        String first = renewed.firstHalfByTelephone();
        caller.messageTelling("Uno dei suoi recapiti è stato cambiato");
        renewed.signIn(first).require(200);
        assertThat(caller.lookAt(requested).string("next_step")).isEqualTo("SIGN_IN");
        assertThat(validation.says("outcome")).isEqualTo("CONTACT_CHANGED");
        Desk supervisor = Desk.of(suite, StaffMember.SUPERVISOR);
        String personId = validation.says("person_id");
        await("nobody has to look after it")
                .atMost(PATIENCE)
                .until(() -> supervisor.boardAbout(personId).isEmpty());
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        renewed.activate(first, renewed.secondHalf()).require(200);
    }

    private static void awaitRefusal(Citizen caller, Answer requested) {
        await("mail server's refusal is recorded")
                .atMost(PATIENCE)
                .until(() -> caller.lookAt(requested).at("/halves").toString().contains("FAILED"));
    }

    /** Twelve hours later, as soon as both the citizen and the agents are told. */
    private static CaseFile overdueCase(Suite suite, Citizen caller, Answer requested) {
        suite.clock().forward(OVERDUE);
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        CaseFile validation = agent.caseAbout(caller).claimed();
        String personId = validation.says("person_id");
        await("the citizen is told whom to call")
                .atMost(PATIENCE)
                .until(() -> caller.lookAt(requested).string("next_step").equals("CALL_CONTACT_CENTER"));
        await("the request is on the board")
                .atMost(PATIENCE)
                .until(() -> !agent.boardAbout(personId).isEmpty());
        return validation;
    }
}
