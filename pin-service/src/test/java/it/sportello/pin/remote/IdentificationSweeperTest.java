package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentificationSweeperTest {

    @Inject
    IdentificationSweeper sweeper;

    @Test
    @DisplayName("N6 an identification is forgotten a year after its decision, and not before")
    void forgetsOldIdentifications() {
        FictionalCitizen citizen = PinApi.issued();
        decide(citizen, "ISSUED", 366);
        decide(citizen, "REFUSED", 364);

        sweeper.sweep();

        assertThat(Tables.column(
                        "select status from remote_identification where person_id = ?", PinApi.personIdOf(citizen)))
                .containsExactly("REFUSED");
    }

    private static void decide(FictionalCitizen citizen, String status, int daysAgo) {
        Tables.change(
                "insert into remote_identification (id, request_id, person_id, case_id, verified_at, status)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?::timestamptz, ?)",
                Agents.requestIdOf(citizen),
                PinApi.personIdOf(citizen),
                UUID.randomUUID(),
                TestClock.now().minus(Duration.ofDays(daysAgo)).toString(),
                status);
    }
}
