package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class StepUpJourney {

    @Test
    @DisplayName("A3 the first half alone does not file an ordinary benefit: it is told what would")
    void anOrdinaryBenefitAsksForMore(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();

        Answer challenge = citizen.file(Benefit.NASPI).require(401);

        assertThat(challenge.header("WWW-Authenticate"))
                .startsWith("Bearer")
                .contains("error=\"insufficient_user_authentication\"")
                .contains("urn:sportello:acr:pin:ordinary")
                .doesNotContain("urn:sportello:acr:pin:simplified");
        assertThat(challenge.header("Content-Type")).startsWith("application/problem+json");
        assertThat(citizen.applications().require(200).at("/items")).isEmpty();
    }
}
