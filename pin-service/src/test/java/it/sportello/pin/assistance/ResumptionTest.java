package it.sportello.pin.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.request.PinRequestStatus;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResumptionTest {

    private static final UUID CASE = UUID.randomUUID();

    @Test
    @DisplayName("K2 a request that awaits assistance, or that nobody answered, is set going; no other one")
    void setsGoingWhatAwaits() {
        assertThat(of(PinRequestStatus.AWAITING_ASSISTANCE, null)).isEqualTo(new Resumption.Possible());
        assertThat(of(PinRequestStatus.AWAITING_ASSISTANCE, CASE)).isEqualTo(new Resumption.Possible());
        assertThat(of(PinRequestStatus.RECEIVED, null)).isEqualTo(new Resumption.Possible());
        assertThat(of(PinRequestStatus.RECEIVED, UUID.randomUUID())).isEqualTo(new Resumption.Possible());
        assertThat(of(PinRequestStatus.ISSUED, UUID.randomUUID()))
                .isEqualTo(new Resumption.Senseless("already-issued"));
        assertThat(of(PinRequestStatus.CLOSED, CASE)).isEqualTo(new Resumption.Senseless("closed"));
    }

    @Test
    @DisplayName("K2 the same case told twice does nothing twice")
    void passesBySecondTelling() {
        assertThat(of(PinRequestStatus.RECEIVED, CASE)).isEqualTo(new Resumption.Done());
        assertThat(of(PinRequestStatus.ISSUED, CASE)).isEqualTo(new Resumption.Done());
    }

    private static Resumption of(PinRequestStatus status, @Nullable UUID resumedBy) {
        return Resumption.of(
                new Decidable(UUID.randomUUID(), UUID.randomUUID(), status, Instant.EPOCH, resumedBy), CASE);
    }
}
