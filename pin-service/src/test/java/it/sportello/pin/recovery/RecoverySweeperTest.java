package it.sportello.pin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecoverySweeperTest {

    @Inject
    RecoverySweeper sweeper;

    @Test
    @DisplayName("N6 recoveries are forgotten after two days, those that came to nothing, too")
    void forgetsOldRecoveries() {
        UUID old = LostPin.ordered(FictionalCitizen.random().taxCode());
        UUID young = LostPin.ordered(FictionalCitizen.random().taxCode());
        Tables.change("update pin_recovery set ordered_at = now() - interval '49 hours' where id = ?", old);
        Tables.change("update pin_recovery set ordered_at = now() - interval '47 hours' where id = ?", young);

        sweeper.sweep();

        assertThat(Tables.column("select id from pin_recovery where id in (?, ?)", old, young))
                .containsExactly(young.toString());
    }
}
