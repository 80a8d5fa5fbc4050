package it.sportello.application.officer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimSweeperTest {

    private final Officer officer = Officer.somebody();

    @Inject
    ClaimSweeper sweeper;

    @Test
    @DisplayName("A8 nothing is left of a claim a day after its end, and everything of one that lasts")
    void deletesWhatEnded() {
        String old = Officer.filed();
        String held = Officer.filed();
        officer.claim(old).then().statusCode(200);
        officer.claim(held).then().statusCode(200);
        Rows.update(
                "update officer_claim set lease_until = now() - interval '25 hours' where application_id = ?",
                UUID.fromString(old));

        sweeper.forget();

        assertThat(Rows.value(
                        "select string_agg(application_id::text, ' ') from officer_claim where officer = ?",
                        officer.name()))
                .isEqualTo(held);
    }
}
