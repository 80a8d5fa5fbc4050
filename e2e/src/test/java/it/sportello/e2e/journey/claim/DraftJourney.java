package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class DraftJourney {

    @Test
    @DisplayName("A9 a draft waits for its writer, does not exist for anybody else, and gives way to nothing stale")
    void aDraftIsItsWritersAlone(Suite suite) {
        Citizen writer = Citizen.unknownUntilNow(suite).signedIn();
        Citizen stranger = Citizen.unknownUntilNow(suite).signedIn();

        String first =
                writer.claims().saveDraft(Benefit.BABYSITTING).require(201).header("ETag");
        Answer read = writer.claims().draft(Benefit.BABYSITTING).require(200);

        assertThat(read.header("ETag")).isEqualTo(first);
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.at("/declaration")).isNotEmpty();
        stranger.claims().draft(Benefit.BABYSITTING).require(404);
        writer.claims().overwriteDraft(Benefit.BABYSITTING, first).require(200);
        writer.claims().overwriteDraft(Benefit.BABYSITTING, first).require(412);
        writer.claims().saveDraft(Benefit.BABYSITTING).require(428);
    }
}
