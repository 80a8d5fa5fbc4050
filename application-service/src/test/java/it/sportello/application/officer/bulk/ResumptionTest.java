package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A job that dies at the worst moment: the decision is written, its line is not. */
@QuarkusTest
class ResumptionTest {

    private final Officer officer = Officer.somebody();

    @BeforeEach
    void dieAtTheThirdLine() {
        Rows.update("""
                create function die() returns trigger language plpgsql as
                $$ begin if new.state = 'DECIDED' and new.line = 4 then raise 'dies here'; end if; return new; end $$
                """);
        Rows.update("create trigger die before update on bulk_decision_line for each row execute function die()");
    }

    @AfterEach
    void liveOn() {
        Rows.update("drop function if exists die() cascade");
    }

    @Test
    @DisplayName("A8 after a death between decision and line neither is there, and the next job decides it, once")
    void decidesOnce() {
        List<Answer> filed = Files.filed(4);
        String address = Files.taken(officer, Files.rejections(filed));
        await("the lines before and behind it are carried out")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Files.show(officer, address).getList("lines.state"),
                        states -> states.equals(List.of("DECIDED", "DECIDED", "PENDING", "DECIDED")));
        assertThat(Officer.statusOf(filed.get(2).text("id"))).isEqualTo("SUBMITTED");
        assertThat(Files.changesOf(filed.get(2))).isZero();

        liveOn();
        Files.done(officer, address);

        assertThat(filed).allMatch(application -> Files.changesOf(application) == 1);
        assertThat(Officer.statusOf(filed.get(2).text("id"))).isEqualTo("REJECTED");
    }
}
