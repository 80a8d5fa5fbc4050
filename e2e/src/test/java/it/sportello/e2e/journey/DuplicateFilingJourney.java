package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class DuplicateFilingJourney {

    private static final int CLICKS = 8;

    @Test
    @DisplayName("A4 a second click gives the first answer again")
    void aSecondClickGivesTheFirstAnswerAgain(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();
        UUID key = UUID.randomUUID();

        Answer first = citizen.file(Benefit.AGRICULTURE, key).require(201);
        Answer second = citizen.file(Benefit.AGRICULTURE, key).require(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        citizen.file(Benefit.PROFESSIONALS, key).require(422);
    }

    @Test
    @DisplayName("A4 many clicks at once file one application")
    void manyClicksAtOnceFileOne(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();
        UUID key = UUID.randomUUID();

        List<Answer> answers = atOnce(() -> citizen.file(Benefit.AGRICULTURE, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(citizen.applications().require(200).at("/items")).hasSize(1);
    }

    @Test
    @DisplayName("A4 many browsers at once file one application, the others hear of the duplicate")
    void manyBrowsersAtOnceFileOne(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();

        List<Answer> answers = atOnce(() -> citizen.file(Benefit.AGRICULTURE));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(citizen.applications().require(200).at("/items")).hasSize(1);
    }

    @Test
    @DisplayName("A4 the five allowances exclude each other")
    void theAllowancesExcludeEachOther(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite).signedIn();
        String number = citizen.file(Benefit.AGRICULTURE).require(201).string("protocol_number");

        Answer duplicate = citizen.file(Benefit.PROFESSIONALS).require(409);

        assertThat(duplicate.text()).contains(number);
    }

    private static List<Answer> atOnce(Supplier<Answer> click) {
        List<CompletableFuture<Answer>> clicks = IntStream.range(0, CLICKS)
                .mapToObj(i -> CompletableFuture.supplyAsync(click))
                .toList();
        return clicks.stream().map(CompletableFuture::join).toList();
    }
}
