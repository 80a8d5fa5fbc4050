package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class ImpostorJourney {

    private static final String TOLD = "qualcuno ha chiesto un PIN a suo nome";

    @Test
    @DisplayName(
            "C13 C9 who types a victim's public data and their own phone gets nothing; the victim is told everywhere")
    void theVictimsPinSurvives(Suite suite) {
        Citizen victim = Citizen.unknownUntilNow(suite);
        victim.requestPin().require(202);
        String half = victim.firstHalf();
        Citizen impostor = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()));

        Answer requested = impostor.requestPinByTelephone().require(202);

        assertThat(victim.mailTelling(TOLD).text())
                .doesNotContain(
                        half, impostor.person().email(), impostor.person().mobile());
        victim.messageTelling("Qualcuno ha chiesto un PIN a suo nome: il suo non è cambiato");
        assertThat(impostor.lookAt(requested).require(200).string("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(impostor.mails()).isEmpty();
        assertThat(impostor.messages()).isEmpty();
        victim.signedInWith(half).file(Benefit.AGRICULTURE).require(201);
    }

    @Test
    @DisplayName("A11 K1 who got a half in a victim's name loses half, session and slot, and the fraud is a case")
    void anImpostorsFilingIsRepudiated(Suite suite) {
        Citizen victim = Citizen.unknownUntilNow(suite);
        Citizen impostor = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()));
        LetterReaders.orderALetter(suite, impostor);
        String stolen = impostor.firstHalf();
        Answer session = impostor.signIn(stolen).require(200);
        Citizen thief = impostor.signedInWith(stolen);
        String theirs = thief.file(Benefit.AGRICULTURE).require(201).string("id");
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = victim.secondHalf();

        Citizen renewed = RescuedCallers.withNewTelephone(suite, victim);
        String first = renewed.firstHalfByTelephone();
        impostor.mailTelling("uno dei recapiti a cui le scriviamo è stato cambiato");
        assertThat(impostor.signIn(stolen).status()).isEqualTo(400);
        assertThat(impostor.refresh(session).string("error")).isEqualTo("invalid_grant");
        Citizen holder = renewed.signedInWith(
                renewed.activate(first, second).require(200).string("pin"));
        holder.file(Benefit.AGRICULTURE).require(409);

        assertThat(holder.repudiate(theirs).require(200).string("status")).isEqualTo("REPUDIATED");

        String own = holder.file(Benefit.AGRICULTURE).require(201).string("id");
        thief.application(own).require(404);
        CaseFile fraud =
                Desk.of(suite, StaffMember.AGENT_1).caseAboutApplication(theirs).claimed();
        assertThat(fraud.says("kind")).isEqualTo("FRAUD");
        assertThat(fraud.refer().require(200).string("state")).isEqualTo("CLOSED");
    }
}
