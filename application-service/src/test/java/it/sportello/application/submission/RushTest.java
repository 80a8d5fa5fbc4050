package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Impatient citizens: many posts at once, below the number at which the service sheds load. */
@QuarkusTest
class RushTest {

    private static final int POSTS = 300;
    private static final int AT_ONCE = 32;
    private static final int MOST_REPETITIONS = 20;

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Test
    @DisplayName("A4 hundreds of identical posts at once: one application, one number, one answer, one event each")
    void identicalPosts() {
        UUID key = UUID.randomUUID();

        List<Answer> answers = rush(_ -> applicant.file(Fixtures.form("AGRICULTURE"), key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).containsOnly(answers.getFirst());
        assertOneFiling();
    }

    @Test
    @DisplayName("A4 hundreds of conflicting posts at once: one is filed, the others are told its number")
    void conflictingPosts() {
        String[] benefits = {"AGRICULTURE", "PROFESSIONALS"};

        List<Answer> answers = rush(i -> applicant.file(Fixtures.form(benefits[i % 2]), UUID.randomUUID()));

        List<Answer> filed =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(filed).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("detail")).contains(filed.getFirst().text("protocol_number"));
        });
        assertOneFiling();
    }

    @Test
    @DisplayName("A4 one key for two bodies at once: the first body wins, the other is refused")
    void oneKeyForTwoBodies() {
        UUID key = UUID.randomUUID();
        String[] benefits = {"AGRICULTURE", "PROFESSIONALS"};

        List<Answer> answers = rush(i -> applicant.file(Fixtures.form(benefits[i % 2]), key));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(POSTS / 2)
                .extracting(answer -> answer.text("protocol_number"))
                .containsOnly(Rows.value(
                        "select protocol_number from benefit_application where person_id = ?",
                        applicant.person().personId()));
        assertOneFiling();
    }

    private void assertOneFiling() {
        assertThat(Rows.applicationsOf(applicant)).isEqualTo(1);
        assertThat(Topics.allSoFar(Topic.APPLICATION_EVENTS, applicant, "BABYSITTING"))
                .hasSize(1);
        assertThat(Topics.allSoFar(Topic.MESSAGE_REQUESTS, applicant, "NASPI")).hasSize(2);
    }

    private static List<Answer> rush(IntFunction<Answer> post) {
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                int number = i;
                answers.add(clients.submit(() -> insist(post, number)));
            }
            return answers.stream().map(RushTest::get).toList();
        }
    }

    /** A busy machine may answer 503; a citizen who repeats then is as good as one who did not have to. */
    private static Answer insist(IntFunction<Answer> post, int number) {
        return Stream.generate(() -> post.apply(number))
                .limit(MOST_REPETITIONS)
                .filter(answer -> answer.status() != 503)
                .findFirst()
                .orElseThrow();
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
