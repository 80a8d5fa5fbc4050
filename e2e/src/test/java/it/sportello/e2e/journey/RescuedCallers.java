package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;

/** Citizens whom the contact center gave another first half. */
final class RescuedCallers {

    private RescuedCallers() {}

    /** @return {@code caller} with another telephone, to which the half comes: one agent took it, another approved it */
    static Citizen withNewTelephone(Suite suite, Citizen caller) {
        Citizen renewed = Citizen.of(suite, caller.person().withContactsOf(FictionalCitizen.random()));
        CaseFile validation =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(caller).claimed();
        validation.verify(caller.person());
        validation.changeContactTo(renewed.person().mobile()).require(200);
        validation.at(Desk.of(suite, StaffMember.AGENT_2)).approve().require(200);
        return renewed;
    }
}
