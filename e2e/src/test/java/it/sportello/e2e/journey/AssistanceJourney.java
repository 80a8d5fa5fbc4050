package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class AssistanceJourney {

    @Test
    @DisplayName("C3 K2 an address that the register does not know waits for an agent's call, and is issued after it")
    void theRegistersAddressIsConfirmed(Suite suite) {
        Citizen registered = Citizen.unknownUntilNow(suite);
        FictionalCitizen person = registered.person();
        Citizen typing =
                Citizen.of(suite, person.livingAt(FictionalCitizen.random().address()));
        Answer requested = typing.requestPin().require(202);
        CaseFile assistance =
                Desk.of(suite, StaffMember.AGENT_1).caseAbout(typing).claimed();
        assertThat(typing.lookAt(requested).string("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(typing.mails()).isEmpty();

        assertThat(assistance.verify(person)).isEqualTo("VERIFIED");
        assertThat(assistance.confirmAddress().require(200).string("state")).isEqualTo("CLOSED");

        typing.signIn(typing.firstHalf()).require(200);
        assertThat(typing.lookAt(requested).string("status")).isEqualTo("ISSUED");
    }
}
