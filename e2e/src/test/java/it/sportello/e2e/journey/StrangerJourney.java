package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class StrangerJourney {

    @Test
    @DisplayName("A9 somebody else's application does not exist, and looks like one that never did")
    void somebodyElsesApplicationDoesNotExist(Suite suite) {
        Citizen owner = Citizen.unknownUntilNow(suite).signedIn();
        String id = owner.file(Benefit.AGRICULTURE).require(201).string("id");
        Citizen stranger = Citizen.unknownUntilNow(suite).signedIn();

        Answer others = stranger.application(id).require(404);
        Answer nobodys = stranger.application(UUID.randomUUID().toString()).require(404);

        assertThat(others.string("title")).isEqualTo(nobodys.string("title"));
        assertThat(others.string("detail")).isEqualTo(nobodys.string("detail"));
        assertThat(others.header("Cache-Control")).contains("no-store");
        assertThat(stranger.applications().require(200).at("/items")).isEmpty();
    }

    @Test
    @DisplayName("C6 a token of nobody opens nothing")
    void withoutATokenNothingOpens(Suite suite) {
        Citizen nobody = Citizen.unknownUntilNow(suite);

        assertThat(nobody.applications().status()).isEqualTo(401);
        assertThat(nobody.file(Benefit.AGRICULTURE).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("C11 a wrong half and an unknown tax code get the same answer")
    void aWrongHalfTellsNothing(Suite suite) {
        Citizen known = Citizen.unknownUntilNow(suite);
        known.requestPin().require(202);
        known.firstHalf();
        Citizen unknown = Citizen.unknownUntilNow(suite);

        Answer wrong = known.signIn("AAAA-AAAA");
        Answer nobody = unknown.signIn("AAAA-AAAA");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.string("error")).isEqualTo("invalid_grant");
        assertThat(nobody.status()).isEqualTo(wrong.status());
        assertThat(nobody.text()).isEqualTo(wrong.text());
    }
}
