package it.sportello.pin.recovery.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.recovery.LostPin;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartAnnouncementTest {

    @Test
    @DisplayName(
            "C9 whoever orders a recovery for a stranger brings them codes and no letter; the recovered PIN brings one")
    void writesNoLetterBeforeAnythingIsProved() {
        LostPin lost = LostPin.activated();
        FictionalCitizen citizen = lost.citizen();

        UUID recovery = lost.ordered();
        assertThat(LostPin.complete(recovery).statusCode()).isEqualTo(202);

        Told recovered = new Told(citizen, "pin-recovered");
        recovered.awaitDigitally(citizen.email(), citizen.mobile());
        assertThat(recovered.byPost()).hasSize(1);
        Told started = new Told(citizen, "recovery-started");
        assertThat(started.digitally()).isEmpty();
        assertThat(started.byPost()).isEmpty();
    }

    @Test
    @DisplayName("C9 a contact that is sent no code is told that a recovery was ordered")
    void tellsOtherContacts() {
        LostPin lost = LostPin.activated();
        FictionalCitizen elsewhere = FictionalCitizen.random();
        Tables.change(
                "insert into contact (id, person_id, channel, address, chosen, created_at, vouched)"
                        + " values (gen_random_uuid(), ?, 'EMAIL', ?, false, '2019-01-01Z', true)",
                PinApi.personIdOf(lost.citizen()),
                elsewhere.email());

        lost.ordered();

        new Told(elsewhere, "recovery-started").awaitDigitally(elsewhere.email());
    }
}
