package it.sportello.pin.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilingSweeperTest {

    @Inject
    FilingSweeper sweeper;

    @Test
    @DisplayName("N6 filings of more than a year ago are forgotten, younger ones are not")
    void forgetsOldFilings() {
        UUID person = UUID.randomUUID();
        file(person, "OLD", 366);
        file(person, "YOUNG", 364);

        sweeper.sweep();

        assertThat(Tables.column("select protocol_number from filing where person_id = ?", person))
                .containsExactly("YOUNG");
    }

    private static void file(UUID person, String protocolNumber, int daysAgo) {
        Tables.change(
                "insert into filing values (gen_random_uuid(), ?, 1, ?, 'BABYSITTING', ?::timestamptz)",
                person,
                protocolNumber,
                TestClock.now().minus(Duration.ofDays(daysAgo)).toString());
    }
}
