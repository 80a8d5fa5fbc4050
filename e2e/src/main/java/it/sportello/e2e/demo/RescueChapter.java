package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.CaseFile;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;

/** What the contact center does for who got stuck. */
final class RescueChapter {

    private final Suite suite;
    private final Narrator narrator;

    RescueChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        contactIsConfirmed();
        contactIsChanged();
        addressIsConfirmed();
    }

    private void contactIsConfirmed() {
        narrator.step("A citizen's mailbox is full; the mail is refused, and twelve hours pass");
        FictionalCitizen person = FictionalCitizen.random();
        Citizen caller = Citizen.of(suite, person.withEmail(person.email().replace("@example.org", "@full.example")));
        Answer requested = caller.requestPin().require(202);
        await("refusal is recorded")
                .atMost(Duration.ofSeconds(60))
                .until(() -> caller.lookAt(requested).at("/halves").toString().contains("FAILED"));
        CaseFile validation = overdue(caller);
        narrator.step("The citizen calls, proves who they are, and has room in the mailbox again");
        narrator.result("before: %s", validation.show().require(200).string("personal_part"));
        narrator.result("two answers from the health card: %s", validation.verify(person));
        narrator.result(
                "the case is %s", validation.confirmContact().require(200).string("state"));
        narrator.result("the half that came again signs in: %s", signIn(caller, caller.firstHalf()));
    }

    private void contactIsChanged() {
        narrator.step("Another citizen asked for certified e-mail, which never confirmed, and has a new telephone");
        Citizen caller = Citizen.unknownUntilNow(suite);
        caller.requestPinByCertifiedMail().require(202);
        String old = caller.firstHalf();
        Citizen renewed = Citizen.of(suite, caller.person().withContactsOf(FictionalCitizen.random()));
        CaseFile validation = overdue(caller);
        validation.verify(caller.person());
        narrator.result(
                "the changed contact makes the case %s",
                validation
                        .changeContactTo(renewed.person().mobile())
                        .require(200)
                        .string("state"));
        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);
        narrator.result(
                "a second agent approves; the new half signs in: %s", signIn(caller, renewed.firstHalfByTelephone()));
        narrator.result(
                "the old one does not: %d", caller.signIn(old).require(400).status());
    }

    private void addressIsConfirmed() {
        narrator.step("A citizen types an address that the resident register does not know");
        Citizen registered = Citizen.unknownUntilNow(suite);
        Citizen caller = Citizen.of(
                suite, registered.person().livingAt(FictionalCitizen.random().address()));
        Answer requested = caller.requestPin().require(202);
        CaseFile assistance =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();
        narrator.result(
                "nothing was issued: %s", caller.lookAt(requested).require(200).string("status"));
        assistance.verify(registered.person());
        assistance.confirmAddress().require(200);
        narrator.result("the register's address is right; the half signs in: %s", signIn(caller, caller.firstHalf()));
    }

    private CaseFile overdue(Citizen caller) {
        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));
        CaseFile claimed = Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();
        narrator.result("the request is overdue, an agent has claimed its case");
        return claimed;
    }

    private static String signIn(Citizen citizen, String half) {
        return citizen.signIn(half).require(200).string("acr");
    }
}
