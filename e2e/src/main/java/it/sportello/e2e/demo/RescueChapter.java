package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;

/** What the contact center does for who got stuck. */
final class RescueChapter {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
        Citizen caller = Citizen.of(suite, person.withEmailAt("full.example"));
        CaseFile validation = overdueAfterRefusal(caller);
        narrator.step("The citizen calls, proves who they are, and has room in the mailbox again");
        narrator.result(
                "before, the agent sees them %s", validation.show().require(200).string("personal_part"));
        narrator.result("two answers from the health card: %s", validation.verify(person));
        narrator.result(
                "the case is %s", validation.confirmContact().require(200).string("state"));
        narrator.result("the half that came again signs in: %s", signIn(caller, caller.firstHalf()));
    }

    private void contactIsChanged() {
        narrator.step("Another citizen mistyped the e-mail address; the mail is refused, and twelve hours pass");
        FictionalCitizen person = FictionalCitizen.random();
        Citizen caller = Citizen.of(suite, person.withEmailAt("refused.example"));
        CaseFile validation = overdueAfterRefusal(caller);
        narrator.step("The citizen calls, proves who they are, and gives the number of another telephone");
        Citizen renewed = Citizen.of(suite, person.withContactsOf(FictionalCitizen.random()));
        narrator.result("two answers from the health card: %s", validation.verify(person));
        narrator.result(
                "the changed contact makes the case %s",
                validation
                        .changeContactTo(renewed.person().mobile())
                        .require(200)
                        .string("state"));
        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);
        narrator.result(
                "a second agent approves; the new half signs in: %s", signIn(renewed, renewed.firstHalfByTelephone()));
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

    private CaseFile overdueAfterRefusal(Citizen caller) {
        Answer requested = caller.requestPin().require(202);
        await("refusal is recorded")
                .atMost(PATIENCE)
                .until(() -> caller.lookAt(requested).at("/halves").toString().contains("FAILED"));
        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        CaseFile claimed = agent.caseAbout(caller).claimed();
        narrator.result("the agents' board says why: %s", reasons(agent, claimed));
        await("citizen is told")
                .atMost(PATIENCE)
                .until(() -> caller.lookAt(requested).string("next_step").equals("CALL_CONTACT_CENTER"));
        narrator.result("and the citizen is told: CALL_CONTACT_CENTER");
        return claimed;
    }

    private static String reasons(Desk agent, CaseFile claimed) {
        return await("overdue request on the board")
                .atMost(PATIENCE)
                .until(() -> agent.boardAbout(claimed.says("person_id")), rows -> !rows.isEmpty())
                .getFirst()
                .path("reasons")
                .toString();
    }

    private static String signIn(Citizen citizen, String half) {
        return citizen.signIn(half).require(200).string("acr");
    }
}
