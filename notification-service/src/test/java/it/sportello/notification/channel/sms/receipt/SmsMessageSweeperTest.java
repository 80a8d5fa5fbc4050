package it.sportello.notification.channel.sms.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestClock;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.role.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmsMessageSweeperTest {

    @Inject
    SmsMessageSweeper sweeper;

    @Inject
    SmsMessageService messages;

    @Test
    @DisplayName("N6 ids of messages are forgotten after 30 days, however many there are, and not before")
    void idsAreForgottenAfterThirtyDays() {
        note("swept", 201, Duration.ofDays(31));
        note("kept", 1, Duration.ofDays(29));

        sweeper.sweep();

        assertThat(Deliveries.query("select count(*) from sms_message where message_id like 'swept-%'"))
                .containsExactly("0");
        assertThat(Deliveries.query("select count(*) from sms_message where message_id like 'kept-%'"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("N6 who sends no SMS leaves their ids alone")
    void whoSendsNoSmsLeavesThemAlone() {
        note("elsewhere", 1, Duration.ofDays(31));

        new SmsMessageSweeper(messages, () -> Set.of(Role.MAIL)).sweep();

        assertThat(Deliveries.query("select count(*) from sms_message where message_id like 'elsewhere-%'"))
                .containsExactly("1");
    }

    private static void note(String name, int count, Duration age) {
        Deliveries.run(
                "insert into sms_message (message_id, noted_at) select '%s-' || n, '%s' from generate_series(1, %d) n"
                        .formatted(name, TestClock.now().minus(age), count));
    }
}
