package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class EligibilityJourney {

    @Test
    @DisplayName(
            "A1 who would be refused is told which condition excludes them before they file, and filing says the same")
    void whoWouldBeRefusedIsToldWhy(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();

        Answer refused = citizen.claims()
                .checkEligibility(Benefit.AGRICULTURE, "days_worked_2019", 20)
                .require(200);
        Answer fine = citizen.claims().checkEligibility(Benefit.AGRICULTURE).require(200);

        assertThat(refused.at("/eligible").asBoolean()).isFalse();
        assertThat(excluding(refused)).singleElement().satisfies(condition -> {
            assertThat(condition.path("pointer").asText()).isEqualTo("/declaration/days_worked_2019");
            assertThat(condition.path("text").asText()).contains("50");
        });
        assertThat(fine.at("/eligible").asBoolean()).isTrue();
        assertThat(citizen.applications().require(200).at("/items")).isEmpty();
    }

    @Test
    @DisplayName("A4 who has filed is told that another allowance of the group is excluded")
    void whoHasFiledIsToldSo(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();
        citizen.file(Benefit.AGRICULTURE).require(201);

        Answer refused =
                citizen.claims().checkEligibility(Benefit.PROFESSIONALS).require(200);

        assertThat(excluding(refused))
                .extracting(condition -> condition.path("code").asText())
                .containsExactly("NO_OTHER_APPLICATION");
    }

    private static List<JsonNode> excluding(Answer checked) {
        return StreamSupport.stream(checked.at("/conditions").spliterator(), false)
                .filter(condition -> condition.path("holds").isBoolean()
                        && !condition.path("holds").asBoolean())
                .toList();
    }
}
