package it.sportello.pin.repudiation;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepudiationTest {

    private static final Instant AT = Instant.parse("2020-04-03T08:00:00Z");

    @Test
    @DisplayName(
            "A11 the PIN behind a repudiated filing dies, one with another access does not, and a new one can be asked for")
    void revokesThatPin() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Tables.change(
                "update pin_half set issue = 4, access_issue = 3 where id = ?", PinApi.halfIdOf(citizen, "FIRST"));

        repudiate(citizen, 4, AT);
        repudiate(citizen, 3, AT.plusSeconds(3));

        await("the half is dead").until(() -> !deaths(citizen).isEmpty());
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
        assertThat(deaths(citizen)).containsExactly("3", "3");
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");
    }

    private static void repudiate(FictionalCitizen citizen, int firstIssue, Instant at) {
        UUID personId = PinApi.personIdOf(citizen);
        Events.send(new ApplicationRepudiated(personId, UUID.randomUUID(), firstIssue, at), Ids.next());
    }

    /** By which second of the repudiations. */
    private static List<String> deaths(FictionalCitizen citizen) {
        return Tables.column(
                "select to_char(dead_at, 'FMSS') from pin_half where person_id = ? and dead_at is not null",
                PinApi.personIdOf(citizen));
    }
}
