package it.sportello.pin.code;

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
class CodeSweeperTest {

    @Inject
    CodeSweeper sweeper;

    @Test
    @DisplayName("N6 a code and its address are forgotten a day after it ran out, and not before")
    void forgetsCodes() {
        UUID old = keep(25);
        UUID young = keep(23);

        sweeper.sweep();

        assertThat(Tables.column("select id from one_time_code where id in (?, ?)", old, young))
                .containsExactly(young.toString());
    }

    @Test
    @DisplayName("N6 when a contact was sent a code is forgotten after a day of real time, and not before")
    void forgetsSendings() {
        String contact = UUID.randomUUID().toString();
        Tables.change("insert into code_sending values (?, now() - interval '25 hours')", contact);
        Tables.change("insert into code_sending values (?, now() - interval '23 hours')", contact);

        sweeper.sweep();

        assertThat(Tables.count("select count(*) from code_sending where contact = ?", contact))
                .isOne();
    }

    private static UUID keep(int endedHoursAgo) {
        UUID id = UUID.randomUUID();
        Tables.change(
                "insert into one_time_code (id, code_use, channel, address, secret_hash, pepper_id, sent_at, valid_until)"
                        + " select ?, 'RECOVERY', 'SMS', '+393200000000', 'x', 'x', ended, ended"
                        + " from cast(? as timestamptz) as ended",
                id,
                TestClock.now().minus(Duration.ofHours(endedHoursAgo)).toString());
        return id;
    }
}
