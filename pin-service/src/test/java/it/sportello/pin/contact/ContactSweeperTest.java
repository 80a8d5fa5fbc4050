package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactSweeperTest {

    @Inject
    ContactSweeper sweeper;

    @Test
    @DisplayName("C9 what was never proved and what was taken away is forgotten in time, and not before")
    void forgetsInTime() {
        UUID personId = PinApi.personIdOf(PinApi.issued());
        add(personId, "SMS", Duration.ofMinutes(-1), "25 hours");
        add(personId, "EMAIL", Duration.ofMinutes(10), "25 hours");
        add(personId, "CERTIFIED_EMAIL", Duration.ofMinutes(-1), "23 hours");

        sweeper.sweep();

        assertThat(Tables.column("select channel from pending_contact where person_id = ? order by channel", personId))
                .containsExactly("CERTIFIED_EMAIL", "EMAIL");
        assertThat(Tables.column("select channel from former_contact where person_id = ?", personId))
                .containsExactly("EMAIL");
    }

    private static void add(UUID personId, String channel, Duration left, String ago) {
        String end = TestClock.now().plus(left).toString();
        Tables.change("""
                insert into pending_contact (code_id, person_id, channel, address, asked_at, valid_until, recorded_at)
                values (gen_random_uuid(), ?, ?, 'x@example.org', now(), ?::timestamptz, now() - ?::interval)""", personId, channel, end, ago);
        Tables.change(
                "insert into former_contact values (?, ?, 'x@example.org', ?::timestamptz)", personId, channel, end);
    }
}
