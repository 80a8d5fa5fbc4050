package it.sportello.pin.revocation;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevocationTest {

    private static final long TEN_MINUTES = 600;

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
    @DisplayName(
            "C12 after the holder's revocation nothing signs in or is refreshed, and no token counts ten minutes later")
    void endsEverything() {
        String initial = PinApi.initialPinOf(citizen);
        String personal = PinApi.activated(citizen, initial);
        Response signedIn = PinApi.signIn(citizen.taxCode(), personal);
        Response elsewhere = PinApi.signIn(citizen.taxCode(), personal);
        Response refreshed = PinApi.refresh(elsewhere.path("refresh_token"));

        assertThat(holder.revoke(signedIn).statusCode()).isEqualTo(204);
        long revokedAt = Instant.now().getEpochSecond();

        for (Response token : List.of(signedIn, elsewhere, refreshed)) {
            assertThat(PinApi.claimsOf(token).getLong("exp")).isLessThanOrEqualTo(revokedAt + TEN_MINUTES);
            assertThat(PinApi.refresh(token.path("refresh_token")).statusCode()).isEqualTo(400);
        }
        assertRefused(PinApi.signIn(citizen.taxCode(), personal));
        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.as(signedIn).get("/me/credentials").<List<String>>path("items"))
                .isEmpty();
        assertThat(holder.sessions()).isZero();
    }

    @Test
    @DisplayName("C12 a revocation is told once, to the others and on another contact, however often it is asked for")
    void isToldOnce() {
        Response signedIn = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));

        assertThat(holder.revoke(signedIn).statusCode()).isEqualTo(204);
        assertThat(holder.revoke(signedIn).statusCode()).isEqualTo(204);
        assertThat(StaffDesk.revoke(person, true).statusCode()).isEqualTo(204);

        holder.awaitRevoked();
        new Told(citizen, "pin-revoked").awaitDigitally(citizen.mobile());
        assertThat(holder.audited()).containsExactly("pin-revoked-before");
    }

    @Test
    @DisplayName(
            "C9 C12 with a revocation an intruder's contacts are gone, the holder's are back, and no device is known")
    void undoesATakeover() {
        CitizenContacts taken = CitizenContacts.activated();
        FictionalCitizen victim = taken.citizen();
        taken.replaced("email", "other-" + victim.email());
        taken.replaced("mobile", FictionalCitizen.random().mobile());

        assertThat(StaffDesk.revoke(taken.personId(), true).statusCode()).isEqualTo(204);

        assertThat(taken.show().<List<String>>path("items.address"))
                .containsExactlyInAnyOrder(victim.email(), victim.mobile());
        assertThat(Tables.count(
                        "select count(*) from contact where settled_at > created_at and person_id = ?",
                        taken.personId()))
                .as("they count at once")
                .isZero();
        assertThat(taken.show().<List<String>>path("still_told")).isEmpty();
        assertThat(Tables.count(
                        "select count(*) from known_device where used_at > ?::timestamptz and person_id = ?",
                        TestClock.now().minus(Duration.ofDays(1)).toString(),
                        taken.personId()))
                .isZero();
    }

    @Test
    @DisplayName(
            "C12 the contact center revokes halves on their way, too: their request is closed, and another is served")
    void revokesHalves() {
        String initial = PinApi.initialPinOf(citizen);
        Response signedIn = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
        assertThat(holder.revoke(signedIn).statusCode())
                .as("not with the first half alone")
                .isEqualTo(401);

        assertThat(StaffDesk.revoke(person, true).statusCode()).isEqualTo(204);

        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.refresh(signedIn.path("refresh_token")).statusCode()).isEqualTo(400);
        holder.awaitRevoked();
        assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, person)).hasSize(1);
        assertThat(holder.audited()).containsExactly("pin-revoked");
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "K6 K7 nobody of the staff revokes for an unverified caller, without a case about them, or for themself")
    void refusesWhoMayNot() {
        assertThat(problemOf(StaffDesk.revoke(person, false))).isEqualTo("409 caller-not-verified");
        assertThat(StaffDesk.agent(TestGrants.of("agent", UUID.randomUUID(), true))
                        .post("/staff/people/" + person + "/pin-revocation")
                        .statusCode())
                .isEqualTo(403);
        Tables.change(
                "insert into staff_member (subject, tax_code) values ('staff-agent', ?)"
                        + " on conflict (subject) do update set tax_code = excluded.tax_code",
                citizen.taxCode());
        assertThat(problemOf(StaffDesk.revoke(person, true))).isEqualTo("403 own-person");
        Tables.change("delete from staff_member where subject = 'staff-agent'");

        assertThat(holder.audited())
                .containsExactly("pin-revocation-refused", "pin-revocation-refused", "pin-revocation-refused");
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "C12 with a token that outlives its PIN nobody revokes the one that came after, nor halves on their way")
    void sparesWhatCameAfter() {
        Response signedIn = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));
        Tables.change("update personal_pin set first_issue = 2 where person_id = ?", person);
        assertThat(holder.revoke(signedIn).statusCode()).isEqualTo(401);
        assertThat(Tables.count("select count(*) from personal_pin where dead_at is null and person_id = ?", person))
                .isEqualTo(1);

        Tables.change("update personal_pin set dead_at = now() where person_id = ?", person);
        Tables.change("update pin_half set dead_at = null, issue = 2 where person_id = ?", person);
        Response refused = holder.revoke(signedIn);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_user_authentication");
        assertThat(Tables.count("select count(*) from pin_half where dead_at is null and person_id = ?", person))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("C12 who signs in without a PIN of ours has nothing to revoke, and that is nobody's news")
    void revokesNothing() {
        FictionalCitizen stranger = FictionalCitizen.random();
        Response answer =
                PinApi.as(TestTokens.citizen(stranger, TestTokens.ORDINARY)).post("/me/pin-revocation");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Tables.count(
                        "select count(*) from outbox where key = ?",
                        stranger.personId().toString()))
                .isZero();
    }

    private static String problemOf(Response refusal) {
        String type = refusal.path("type");
        return refusal.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
