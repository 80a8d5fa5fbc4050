package it.sportello.pin.staff.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffQuotaTest {

    @Inject
    StaffQuotaSweeper sweeper;

    @Test
    @DisplayName("K8 what was used in an hour that has passed is forgotten, what counts now is not")
    void forgetsPastHours() {
        String subject = UUID.randomUUID().toString();
        Tables.change(
                "insert into staff_quota select ?, act, date_trunc('hour', now()) - ago, 1"
                        + " from (values ('now', interval '0'), ('past', interval '1 hour')) as used (act, ago)",
                subject);

        sweeper.sweep();

        assertThat(Tables.column("select act from staff_quota where subject = ?", subject))
                .containsExactly("now");
    }
}
