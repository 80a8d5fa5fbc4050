package it.sportello.pin.renewal;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service under test has personal PINs expire after six months. */
@QuarkusTest
class RenewalTest {

    @Inject
    RenewalTicketSweeper sweeper;

    @Inject
    WorkMeter meter;

    private FictionalCitizen citizen;
    private String personal;
    private Response signedIn;

    @BeforeEach
    void expire() {
        citizen = PinApi.issued();
        personal = PinApi.activated(citizen);
        signedIn = PinApi.signIn(citizen.taxCode(), personal);
        PinApi.outdate(citizen);
    }

    @Test
    @DisplayName(
            "C10 the right PIN after its time gives no token but a ticket, and that a new PIN of the same level, once")
    void renews() {
        Response refused = PinApi.signIn(citizen.taxCode(), personal);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("error")).isEqualTo("invalid_grant");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        String ticket = refused.path("renewal_ticket");

        Response renewed = PinApi.renew(ticket);

        assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(200);
        assertThat(renewed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(renewed.<String>path("level")).isEqualTo("ORDINARY");
        Response withTheNewOne = PinApi.signIn(citizen.taxCode(), renewed.path("pin"));
        assertThat(withTheNewOne.<String>path("acr")).isEqualTo(TestTokens.ORDINARY);
        assertRefused(PinApi.signIn(citizen.taxCode(), personal));
        assertRenewalRefused(PinApi.renew(ticket));
        new Told(citizen, "pin-renewed").awaitDigitally(citizen.mobile());
    }

    @Test
    @DisplayName("C9 a renewal is told on the one contact there is, and by letter")
    void tellsOfARenewalByLetter() {
        Tables.change("delete from contact where person_id = ? and channel = 'SMS'", PinApi.personIdOf(citizen));

        assertThat(PinApi.renew(ticket()).statusCode()).isEqualTo(200);

        Told renewed = new Told(citizen, "pin-renewed");
        renewed.awaitDigitally(citizen.email());
        assertThat(renewed.byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C12 an expired PIN carries no session on, nor does one that was renewed since")
    void endsSessions() {
        assertThat(PinApi.refresh(signedIn.path("refresh_token")).statusCode()).isEqualTo(400);

        Tables.change(
                "update personal_pin set activated_at = activated_at + interval '7 months' where person_id = ?",
                PinApi.personIdOf(citizen));
        Response before = PinApi.signIn(citizen.taxCode(), personal);
        assertThat(before.statusCode()).isEqualTo(200);
        Tables.change(
                "update personal_pin set activated_at = activated_at - interval '7 months' where person_id = ?",
                PinApi.personIdOf(citizen));
        assertThat(PinApi.renew(ticket()).statusCode()).isEqualTo(200);
        assertThat(PinApi.refresh(before.path("refresh_token")).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "C11 a wrong PIN is refused like any other when the right one has expired, at equal cost; the right one"
                    + " clears the count")
    void tellsNobodyElse() {
        Work toUnknown = meter.measured(
                () -> assertRefused(PinApi.signIn(FictionalCitizen.random().taxCode(), WRONG)));
        Work toWrong = meter.measured(() -> assertRefused(PinApi.signIn(citizen.taxCode(), WRONG)));
        assertThat(toWrong).isEqualTo(toUnknown);

        ticket();
        for (int tries = 0; tries < 4; tries++) {
            assertRefused(PinApi.signIn(citizen.taxCode(), WRONG));
        }
        ticket();
    }

    @Test
    @DisplayName("C11 whoever has to wait gets no ticket, though the PIN be right")
    void waitsForATicket() {
        for (int tries = 0; tries < 5; tries++) {
            assertRefused(PinApi.signIn(citizen.taxCode(), WRONG));
        }
        assertRefused(PinApi.signIn(citizen.taxCode(), personal));
    }

    @Test
    @DisplayName("C10 a ticket is worth nothing after five minutes, after the next one, or when it is none of ours")
    void refusesOtherTickets() {
        String first = ticket();
        String second = ticket();
        assertRenewalRefused(PinApi.renew(first));
        Tables.change(
                "update renewal_ticket set expires_at = expires_at - interval '5 minutes' where person_id = ?",
                PinApi.personIdOf(citizen));
        assertRenewalRefused(PinApi.renew(second));
        assertRenewalRefused(PinApi.renew("not-a-ticket"));
        assertRenewalRefused(PinApi.renew("A".repeat(43)));

        sweeper.sweep();
        assertThat(Tables.count("select count(*) from renewal_ticket where person_id = ?", PinApi.personIdOf(citizen)))
                .isZero();
    }

    @Test
    @DisplayName("C12 a ticket renews no PIN that was revoked or made anew since")
    void refusesWhatIsNoMore() {
        String ticket = ticket();
        Tables.change("update personal_pin set generation = generation + 1 where person_id = ?", person());
        assertRenewalRefused(PinApi.renew(ticket));
        Tables.change("update personal_pin set dead_at = now() where person_id = ?", person());
        assertRefused(PinApi.signIn(citizen.taxCode(), personal));
    }

    @Test
    @DisplayName("C10 of those who come at once with one ticket one gets a PIN")
    void renewsOnceAtATime() throws Exception {
        String ticket = ticket();
        Callable<Integer> renewal = () -> PinApi.renew(ticket).statusCode();
        try (var browsers = Executors.newFixedThreadPool(3)) {
            assertThat(browsers.invokeAll(Collections.nCopies(3, renewal)))
                    .extracting(answer -> answer.resultNow())
                    .containsExactlyInAnyOrder(200, 422, 422);
        }
        assertThat(Tables.column("select generation from personal_pin where person_id = ?", person()))
                .containsExactly("2");
    }

    @Test
    @DisplayName("C10 a sign-in with the expired PIN that comes before a renewal gets the one ticket that is good")
    void locksInOneOrder() throws Exception {
        String ticket = ticket();
        try (var browsers = Executors.newFixedThreadPool(2)) {
            Future<Response> signIn;
            Future<Response> renewal;
            try (HeldRow pin =
                    HeldRow.by("update personal_pin set level = level where person_id = '" + person() + "'")) {
                signIn = browsers.submit(() -> PinApi.signIn(citizen.taxCode(), personal));
                pin.awaitWaiting(1);
                renewal = browsers.submit(() -> PinApi.renew(ticket));
                pin.awaitWaiting(2);
            }
            assertRenewalRefused(renewal.get());
            assertThat(PinApi.renew(signIn.get().path("renewal_ticket")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("C5 no table holds a ticket or a renewed PIN in clear")
    void keepsNothingInClear() {
        String ticket = ticket();
        List<String> before = Tables.everything();
        String pin = PinApi.renew(ticket).path("pin");
        assertThat(before).noneMatch(row -> row.contains(ticket));
        assertThat(Tables.everything()).noneMatch(row -> row.contains(pin) || row.contains(pin.replace("-", "")));
    }

    private UUID person() {
        return PinApi.personIdOf(citizen);
    }

    private String ticket() {
        Response refused = PinApi.signIn(citizen.taxCode(), personal);
        assertThat(refused.<String>path("renewal_ticket"))
                .as(refused.asString())
                .isNotNull();
        return refused.path("renewal_ticket");
    }

    private static void assertRenewalRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/renewal-refused");
    }
}
