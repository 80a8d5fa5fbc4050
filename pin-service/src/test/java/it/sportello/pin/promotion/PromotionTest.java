package it.sportello.pin.promotion;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.CredentialType;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.identity.VouchedCitizen;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Refusals;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import it.sportello.platform.security.Assurance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PromotionTest {

    @Inject
    WorkMeter meter;

    private FictionalCitizen citizen;
    private String initial;
    private String personal;
    private TokenView signedIn;

    @BeforeEach
    void activate() {
        citizen = PinApi.issued();
        initial = PinApi.initialPinOf(citizen);
        personal = PinApi.activated(citizen, initial);
        signedIn = VouchedCitizen.of(citizen).signIn();
    }

    @ParameterizedTest
    @CsvSource({"SPID, SPID_L2", "SPID, SPID_L3", "CIE, SPID_L2", "CIE, SPID_L3", "CNS, SPID_L3"})
    @DisplayName("C8 with SPID, CIE or CNS and the personal PIN that one becomes dispositive, for every later sign-in")
    void promotes(CredentialType by, Assurance level) {
        TokenView proof = VouchedCitizen.of(citizen).by(by, level).signIn();

        Response promoted = promote(proof, personal);

        assertThat(promoted.statusCode()).as(promoted.asString()).isEqualTo(200);
        assertThat(promoted.<String>path("type")).isEqualTo("PIN");
        assertThat(promoted.<String>path("level")).isEqualTo("DISPOSITIVE");
        assertThat(PinApi.signIn(citizen.taxCode(), personal).<String>path("acr"))
                .isEqualTo(TestTokens.DISPOSITIVE);
    }

    @Test
    @DisplayName("C8 C9 that is told once, to the other services and on another contact, however often it is asked for")
    void isToldOnce() {
        for (int clicks = 0; clicks < 2; clicks++) {
            assertThat(promote(signedIn, personal).statusCode()).isEqualTo(200);
        }

        await("the promotion is published")
                .untilAsserted(() -> assertThat(upgrades())
                        .extracting(CredentialUpgraded::level)
                        .containsExactly(CredentialLevel.DISPOSITIVE));
        new Told(citizen, "pin-promoted").awaitDigitally(citizen.mobile());
        assertThat(upgrades()).hasSize(1);
    }

    @Test
    @DisplayName("C9 who has one contact is told there and by letter")
    void tellsByLetter() {
        Tables.change("delete from contact where person_id = ? and channel = 'SMS'", PinApi.personIdOf(citizen));

        assertThat(promote(signedIn, personal).statusCode()).isEqualTo(200);

        Told promoted = new Told(citizen, "pin-promoted");
        promoted.awaitDigitally(citizen.email());
        assertThat(promoted.byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C8 no PIN promotes itself, nor does a sign-in of more than five minutes ago")
    void needsAFreshProofFromElsewhere() {
        Response own = promote(PinApi.signIn(citizen.taxCode(), personal).<String>path("access_token"), personal);
        Response old =
                promote(VouchedCitizen.of(citizen).signedInLongAgo().signIn().accessToken(), personal);

        for (Response refused : List.of(own, old)) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("acr_values=\"https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3\"")
                    .endsWith("max_age=\"300\"");
        }
        assertOrdinary();
    }

    @Test
    @DisplayName("C8 it is the same person's PIN that is promoted, and nobody else's")
    void promotesNobodyElses() {
        TokenView other = VouchedCitizen.of(PinApi.issued()).signIn();

        assertActivationRefused(promote(other, personal));

        assertOrdinary();
    }

    @Test
    @DisplayName("C8 the first half is no personal PIN, and the whole initial one cannot be typed there")
    void refusesHalves() {
        FictionalCitizen notActivated = PinApi.issued();
        TokenView proof = VouchedCitizen.of(notActivated).signIn();

        assertActivationRefused(promote(proof, PinApi.firstHalfOf(notActivated)));
        Response whole = promote(signedIn, initial);

        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.<String>path("errors[0].pointer")).isEqualTo("/pin");
        assertThat(Tables.count(
                        "select count(*) from pin_half where first_used_at is not null and person_id = ?",
                        PinApi.personIdOf(notActivated)))
                .isZero();
    }

    @Test
    @DisplayName("C10 an expired PIN is renewed first")
    void refusesAnExpiredPin() {
        PinApi.outdate(citizen);

        assertActivationRefused(promote(signedIn, personal));
    }

    @Test
    @DisplayName("C11 wrong PINs count as at sign-in: after five even the right one waits, here and there")
    void countsFailures() {
        for (int tries = 0; tries < 5; tries++) {
            assertActivationRefused(promote(signedIn, WRONG));
        }

        assertActivationRefused(promote(signedIn, personal));
        Refusals.assertRefused(PinApi.signIn(citizen.taxCode(), personal));
        assertOrdinary();
    }

    @Test
    @DisplayName("C11 no PIN, a first half and a wrong PIN cost the same and are answered alike")
    void tellsNobodyWhatIsThere() {
        TokenView without = VouchedCitizen.of(FictionalCitizen.random()).signIn();
        TokenView half = VouchedCitizen.of(PinApi.issued()).signIn();

        Work toNone = meter.measured(() -> assertActivationRefused(promote(without, WRONG)));
        Work toAHalf = meter.measured(() -> assertActivationRefused(promote(half, WRONG)));
        Work toWrong = meter.measured(() -> assertActivationRefused(promote(signedIn, WRONG)));

        assertThat(toNone).isEqualTo(toWrong);
        assertThat(toAHalf).isEqualTo(toWrong);
        assertThat(told(promote(without, WRONG))).isEqualTo(told(promote(signedIn, WRONG)));
    }

    @Test
    @DisplayName("C7 whoever repeats the activation after a promotion gets no dispositive PIN by it")
    void endsTheGraceOfTheActivation() {
        assertThat(promote(signedIn, personal).statusCode()).isEqualTo(200);

        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
    }

    @Test
    @DisplayName("C12 a revocation that was faster leaves nothing to promote, and nothing is told")
    void losesAgainstARevocation() throws Exception {
        try (var browsers = Executors.newFixedThreadPool(1)) {
            Future<Response> promotion;
            try (HeldRow person = HeldRow.by("update personal_pin set dead_at = activated_at where person_id = '"
                    + PinApi.personIdOf(citizen) + "'")) {
                promotion = browsers.submit(() -> promote(signedIn, personal));
                person.awaitWaiting(1);
            }
            assertActivationRefused(promotion.get());
        }
        assertThat(upgrades()).isEmpty();
    }

    @Test
    @DisplayName("C12 a session of before stays at its level, and so does its next token")
    void liftsNoOpenSession() {
        Response before = PinApi.signIn(citizen.taxCode(), personal);

        assertThat(promote(signedIn, personal).statusCode()).isEqualTo(200);

        Response after = PinApi.refresh(before.path("refresh_token"));
        assertThat(after.<String>path("acr")).isEqualTo(TestTokens.ORDINARY);
        assertThat(PinApi.claimsOf(after).getString("acr")).isEqualTo(TestTokens.ORDINARY);
    }

    private void assertOrdinary() {
        assertThat(Tables.find(
                        "select level from personal_pin where dead_at is null and person_id = ?",
                        PinApi.personIdOf(citizen)))
                .contains("ORDINARY");
    }

    private List<CredentialUpgraded> upgrades() {
        return Events.of(Topic.PIN_EVENTS, CredentialUpgraded.class, PinApi.personIdOf(citizen));
    }

    private static String told(Response refusal) {
        return refusal.statusCode() + refusal.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static Response promote(TokenView proof, String pin) {
        return promote(proof.accessToken(), pin);
    }

    private static Response promote(String token, String pin) {
        return PinApi.as(token)
                .config(PinApi.from(PinApi.newAddress()))
                .contentType(ContentType.JSON)
                .body(Map.of("pin", pin))
                .post("/me/pin-promotion");
    }
}
