package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One application, one number, one receipt message, whatever is clicked and whoever dies. */
@Tag("fault")
@Disruptive
class RushJourney {

    private static final int CITIZENS = 6;
    private static final int CLICKS_EACH = 60;
    private static final List<Benefit> EXCLUDING_EACH_OTHER = List.of(Benefit.AGRICULTURE, Benefit.PROFESSIONALS);

    /** How one citizen clicks. */
    private enum Habit {
        SAME_AGAIN,
        ONE_KEY_FOR_TWO_BODIES,
        A_NEW_KEY_EACH_TIME
    }

    private record Clicker(Citizen citizen, Habit habit, UUID key) {

        Function<Suite, Answer> click(int number) {
            Benefit benefit = habit == Habit.SAME_AGAIN ? Benefit.AGRICULTURE : benefit(number);
            UUID used = habit == Habit.A_NEW_KEY_EACH_TIME ? UUID.randomUUID() : key;
            return suite -> citizen.at(suite).file(benefit, used);
        }

        /** Not in step with the copies, which take turns: each copy sees both. */
        static Benefit benefit(int number) {
            return EXCLUDING_EACH_OTHER.get(number / 2 % 2);
        }

        String onlyNumber() {
            Answer list = citizen.applications().require(200);
            assertThat(list.at("/items")).hasSize(1);
            return list.at("/items/0/protocol_number").asText();
        }

        /** Beside the mail with the first half. */
        boolean hasOneReceipt() {
            return citizen.mails().size() == 2;
        }
    }

    @Test
    @DisplayName("A4 A5 hundreds of posts at two copies, one killed with -9: one application, one number, one receipt")
    void whateverIsClickedAndWhoeverDies(LocalStack stack, Suite suite) throws InterruptedException {
        List<Clicker> clickers = clickers(suite);
        ServiceInstance copy = stack.services().startReplica(SuiteService.APPLICATION);
        var rush = new Rush(suite, suite.with(SuiteService.APPLICATION, copy.url()));

        List<Answer> answers =
                rush.answers(clicks(clickers), () -> stack.services().kill(copy));

        assertThat(rush.unanswered()).isPositive();
        for (int i = 0; i < CITIZENS; i++) {
            assertRight(clickers.get(i), answers.subList(i * CLICKS_EACH, (i + 1) * CLICKS_EACH));
        }
        clickers.forEach(clicker -> clicker.citizen().mailTelling(clicker.onlyNumber()));
        await("no second receipt comes")
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> clickers.stream().allMatch(Clicker::hasOneReceipt));
    }

    private static List<Clicker> clickers(Suite suite) {
        List<Citizen> citizens = Stream.generate(() -> Citizen.unknownUntilNow(suite))
                .limit(CITIZENS)
                .toList();
        citizens.forEach(citizen -> citizen.requestPin().require(202));
        Habit[] habits = Habit.values();
        List<Clicker> clickers = new ArrayList<>();
        for (Citizen citizen : citizens) {
            Habit habit = habits[clickers.size() % habits.length];
            clickers.add(new Clicker(citizen.signedInWith(citizen.firstHalf()), habit, UUID.randomUUID()));
        }
        return clickers;
    }

    /** One citizen after the other, so that whenever the copy dies somebody's first filing is not far. */
    private static List<Function<Suite, Answer>> clicks(List<Clicker> clickers) {
        List<Function<Suite, Answer>> clicks = new ArrayList<>();
        for (Clicker clicker : clickers) {
            for (int i = 0; i < CLICKS_EACH; i++) {
                clicks.add(clicker.click(i));
            }
        }
        return clicks;
    }

    private static void assertRight(Clicker clicker, List<Answer> answers) {
        String number = clicker.onlyNumber();
        List<Answer> filed =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(filed)
                .extracting(Answer::text)
                .hasSizeGreaterThan(0)
                .containsOnly(filed.getFirst().text());
        assertThat(filed.getFirst().string("protocol_number")).isEqualTo(number);
        switch (clicker.habit()) {
            case SAME_AGAIN -> assertThat(filed).hasSize(CLICKS_EACH);
            case ONE_KEY_FOR_TWO_BODIES -> assertOneBodyWon(filed.getFirst(), answers);
            case A_NEW_KEY_EACH_TIME -> {
                assertThat(filed).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 201)
                        .allSatisfy(
                                answer -> assertThat(answer.require(409).text()).contains(number));
            }
        }
    }

    private static void assertOneBodyWon(Answer first, List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            boolean won = Clicker.benefit(i).name().equals(first.string("benefit"));
            answers.get(i).require(won ? 201 : 422);
        }
    }
}
