package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.testing.FictionalCitizen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class ImpostorJourney {

    private static final String TOLD = "qualcuno ha chiesto un PIN a suo nome";

    @Test
    @DisplayName("C13 who types a victim's public data with contacts of their own gets nothing, and the victim is told")
    void theVictimsPinSurvives(Suite suite) {
        Citizen victim = Citizen.unknownUntilNow(suite);
        victim.requestPin().require(202);
        String half = victim.firstHalf();
        Citizen impostor = Citizen.of(suite, victim.person().withContactsOf(FictionalCitizen.random()));

        Answer requested = impostor.requestPin().require(202);

        assertThat(victim.mailTelling(TOLD).text())
                .doesNotContain(half, impostor.person().email());
        assertThat(impostor.lookAt(requested).require(200).string("status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(impostor.mails()).isEmpty();
        assertThat(impostor.messages()).isEmpty();
        victim.signedInWith(half).file(Benefit.AGRICULTURE).require(201);
    }
}
