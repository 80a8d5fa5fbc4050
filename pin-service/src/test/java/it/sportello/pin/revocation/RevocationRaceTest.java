package it.sportello.pin.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows are held until both have come, so that nobody wins by being early. */
@QuarkusTest
class RevocationRaceTest {

    private Holder holder;
    private FictionalCitizen citizen;
    private UUID person;

    @BeforeEach
    void issue() {
        holder = Holder.issued();
        citizen = holder.citizen();
        person = holder.person();
    }

    @Test
    @DisplayName("C12 a sign-in that comes between proof and effect of a revocation is ended by it")
    void endsASignInThatWasFaster() throws Exception {
        String personal = PinApi.activated(citizen);
        Response signedIn = PinApi.signIn(citizen.taxCode(), personal);
        try (var browsers = Executors.newFixedThreadPool(2)) {
            Future<Response> revocation;
            Response meanwhile;
            try (HeldRow held = HeldRow.ofPerson(person)) {
                revocation = browsers.submit(() -> holder.revoke(signedIn));
                held.awaitWaiting(1);
                meanwhile = PinApi.signIn(citizen.taxCode(), personal);
                assertThat(meanwhile.statusCode()).isEqualTo(200);
            }
            assertThat(revocation.get().statusCode()).isEqualTo(204);
            assertThat(PinApi.refresh(meanwhile.path("refresh_token")).statusCode())
                    .isEqualTo(400);
        }
        assertThat(holder.sessions()).isZero();
    }

    @Test
    @DisplayName("C12 of an activation and a revocation at once, whatever comes first, nothing is left alive")
    void revokesWhatIsBeingActivated() throws Exception {
        String initial = PinApi.initialPinOf(citizen);
        try (var browsers = Executors.newFixedThreadPool(2)) {
            Future<Response> activation;
            Future<Response> revocation;
            try (HeldRow held = HeldRow.by("update pin_request set claim = claim where person_id = '" + person + "'")) {
                activation = browsers.submit(() -> PinApi.activate(citizen.taxCode(), initial));
                held.awaitWaiting(1);
                revocation = browsers.submit(() -> StaffDesk.revoke(person, true));
                held.awaitWaiting(2);
            }
            assertThat(revocation.get().statusCode()).isEqualTo(204);
            assertThat(activation.get().statusCode()).isIn(200, 422);
        }
        assertThat(Tables.count("select count(*) from personal_pin where person_id = ? and dead_at is null", person))
                .isZero();
        assertThat(Tables.count("select count(*) from pin_half where person_id = ? and dead_at is null", person))
                .isZero();
        holder.awaitRevoked();
    }
}
