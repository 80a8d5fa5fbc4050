package it.sportello.e2e.journey.pin;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Guesser;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.testing.FictionalCitizen;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class GuessingJourney {

    private static final int FAILURES_OF_A_PERSON = 5;
    private static final int FAILURES_OF_A_SOURCE = 20;

    @Test
    @DisplayName("C11 after five wrong tries even the right half is refused, alike; whoever is signed in goes on")
    void theOwnerGoesOnByAnotherRoute(Suite suite) {
        Citizen owner = Citizen.unknownUntilNow(suite);
        owner.requestPin().require(202);
        String half = owner.firstHalf();
        Answer session = owner.signIn(half).require(200);
        Guesser guesser = Guesser.at(suite, "127.0.2.1");

        Answer wrong = guess(guesser, owner.person(), FAILURES_OF_A_PERSON);

        Answer right = owner.signIn(half).require(400);
        assertThat(right.text()).isEqualTo(wrong.text());
        assertThat(right.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        Answer carriedOn = owner.refresh(session).require(200);
        owner.bearing(carriedOn).applications().require(200);
    }

    @Test
    @DisplayName("C11 a source that failed twenty times is slowed, and what it tries then counts against nobody")
    void aSourceIsSlowedFirst(Suite suite) {
        Citizen owner = Citizen.unknownUntilNow(suite);
        owner.requestPin().require(202);
        String half = owner.firstHalf();
        Guesser guesser = Guesser.at(suite, "127.0.2.2");
        for (int i = 0; i < FAILURES_OF_A_SOURCE / FAILURES_OF_A_PERSON; i++) {
            guess(guesser, FictionalCitizen.random(), FAILURES_OF_A_PERSON);
        }

        IntStream.range(0, FAILURES_OF_A_PERSON).forEach(_ -> {
            Answer slowed = guesser.tries(owner.person(), "AAAA-AAAA").require(429);
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
        });

        owner.signIn(half).require(200);
    }

    @Test
    @DisplayName("C9 who asks for the PIN of somebody unknown is answered as for anybody")
    void aRecoveryTellsNothing(Suite suite) {
        Citizen unknown = Citizen.unknownUntilNow(suite);

        Answer begun = unknown.credentials().recover().require(202);

        assertThat(unknown.credentials()
                        .completeRecovery(begun, "000000", "000000")
                        .status())
                .isEqualTo(422);
    }

    /** @return the last answer */
    private static Answer guess(Guesser guesser, FictionalCitizen victim, int tries) {
        return IntStream.range(0, tries)
                .mapToObj(i -> guesser.tries(victim, "AAAA-AAA" + i).require(400))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
