package it.sportello.pin.repudiation;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
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

    @Test
    @DisplayName("A11 C12 the request of that PIN is over, told once, and whoever signed in with it is signed out")
    void endsItsRequest() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);
        PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));

        repudiate(citizen, 1, AT);
        repudiate(citizen, 1, AT.plusSeconds(1));

        await("the repudiations are heard").until(() -> deaths(citizen).size() == 2);
        await("the end is told")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, personId))
                        .containsExactly(new PinRequestClosed(personId, Agents.requestIdOf(citizen), AT)));
        assertThat(Tables.count("select count(*) from citizen_session where person_id = ?", personId))
                .isZero();
    }

    @Test
    @DisplayName("A11 a half that went to another contact meanwhile is the holder's, and stays")
    void sparesTheHoldersHalf() {
        FictionalCitizen citizen = PinApi.issued();
        try (HeldRow reissued = HeldRow.by("with half as (update pin_half set issue = 2, access_issue = 2"
                + " where half = 'FIRST' and person_id = '" + PinApi.personIdOf(citizen) + "' returning request_id)"
                + " update pin_request set claim = claim where id in (select request_id from half)")) {
            repudiate(citizen, 1, AT);
            reissued.awaitWaiting(1);
        }
        repudiate(citizen, 3, AT.plusSeconds(3));
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
        assertThat(deaths(citizen)).isEmpty();
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
