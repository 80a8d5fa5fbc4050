package it.sportello.e2e.demo;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.util.Locale;

/** Somebody was quicker than the citizen whose data they typed, and loses everything again. */
final class ImpostorChapter {

    private final Suite suite;
    private final Narrator narrator;

    ImpostorChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        Citizen victim = Citizen.unknownUntilNow(suite).reading(Locale.ENGLISH);
        Citizen impostor = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()))
                .reading(Locale.ENGLISH);
        String theirs = impostorFiles(impostor);
        String first = contactCenterHelps(victim, impostor);
        String pin = victimActivates(victim, first);
        victimRepudiates(victim.signedInWith(pin), theirs);
    }

    private String impostorFiles(Citizen impostor) {
        narrator.step("Somebody types a citizen's data before the citizen does, gets the first half, and files");
        impostor.requestPin().require(202);
        Answer filed = impostor.signedInWith(impostor.firstHalf())
                .file(Benefit.AGRICULTURE)
                .require(201);
        narrator.result("201, protocol number %s", filed.string("protocol_number"));
        return filed.string("id");
    }

    /** @return the citizen's own first half */
    private String contactCenterHelps(Citizen victim, Citizen impostor) {
        narrator.step("A letter that nobody asked for reaches the citizen, who reads whom to call, and calls");
        Answer session = impostor.signIn(impostor.firstHalf()).require(200);
        suite.clock().forward(LetterChapter.UNTIL_THE_BATCH);
        victim.secondHalf();
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(victim).claimed();
        validation.verify(victim.person());
        Citizen renewed = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()));
        validation.changeContactTo(renewed.person().mobile()).require(200);
        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);
        String first = renewed.firstHalfByTelephone();
        narrator.result(
                "two agents send a new first half by SMS to %s",
                renewed.person().mobile());
        narrator.result(
                "the impostor's half signs in no longer: %d",
                impostor.signIn(impostor.firstHalf()).require(400).status());
        narrator.result(
                "nor does the impostor's session go on: %s",
                impostor.refresh(session).require(400).string("error"));
        return first;
    }

    /** @return the personal PIN */
    private String victimActivates(Citizen victim, String first) {
        narrator.step("The citizen activates the PIN with the new first half and the letter's second");
        String pin = victim.activate(first, victim.secondHalf()).require(200).string("pin");
        narrator.result(
                "the personal PIN, shown this once, signs in: %s",
                victim.signIn(pin).require(200).string("acr"));
        narrator.result(
                "an application of the citizen's own: %d, there is one already",
                victim.signedInWith(pin).file(Benefit.AGRICULTURE).require(409).status());
        return pin;
    }

    private void victimRepudiates(Citizen victim, String theirs) {
        narrator.step("\"It wasn't me\"");
        narrator.result(
                "the impostor's application is %s",
                victim.repudiate(theirs).require(200).string("status"));
        narrator.result(
                "the citizen's own is filed: %s",
                victim.file(Benefit.AGRICULTURE).require(201).string("protocol_number"));
        CaseFile fraud =
                Desk.of(suite, StaffMember.AGENT_1).caseAboutApplication(theirs).claimed();
        narrator.result(
                "a case of %s at the contact center, which an agent refers: %s",
                fraud.says("kind"), fraud.refer().require(200).string("state"));
    }
}
