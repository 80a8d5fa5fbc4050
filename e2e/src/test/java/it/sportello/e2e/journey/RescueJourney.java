package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.CaseFile;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
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
        Citizen caller = Citizen.of(suite, person.withEmail(person.email().replace("@example.org", "@full.example")));
        Answer requested = caller.requestPin().require(202);
        await("mail server's refusal is recorded")
                .atMost(PATIENCE)
                .until(() -> caller.lookAt(requested).at("/halves").toString().contains("FAILED"));
        suite.clock().forward(OVERDUE);
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();

        assertThat(validation.show().require(200).string("personal_part")).isEqualTo("MASKED");
        assertThat(validation.confirmContact().status()).isEqualTo(409);
        assertThat(validation.verify(person)).isEqualTo("VERIFIED");
        assertThat(validation.show().at("/person/tax_code").asText()).isEqualTo(person.taxCode());
        assertThat(validation.confirmContact().require(200).string("state")).isEqualTo("CLOSED");

        caller.signIn(caller.firstHalf()).require(200);
    }

    @Test
    @DisplayName("K1 a changed contact takes two agents; the old half is dead, and the letter's goes with the new one")
    void theContactIsChanged(Suite suite) {
        Citizen caller = Citizen.unknownUntilNow(suite);
        caller.requestPinByCertifiedMail().require(202);
        String old = caller.firstHalf();
        Citizen withNewTelephone = Citizen.of(suite, caller.person().withContactsOf(FictionalCitizen.random()));
        suite.clock().forward(OVERDUE);
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();
        assertThat(validation.verify(caller.person())).isEqualTo("VERIFIED");
        Answer decided =
                validation.changeContactTo(withNewTelephone.person().mobile()).require(200);
        assertThat(decided.string("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(validation.approve().status()).isEqualTo(403);

        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);

        String renewed = withNewTelephone.firstHalfByTelephone();
        caller.mailTelling("Il nuovo recapito non è scritto in questo messaggio");
        assertThat(caller.signIn(old).status()).isEqualTo(400);
        caller.signIn(renewed).require(200);
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        caller.activate(renewed, caller.secondHalf()).require(200);
    }
}
