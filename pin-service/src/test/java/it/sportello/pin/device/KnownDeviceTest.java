package it.sportello.pin.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Refusals;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.pin.testing.WorkMeter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownDeviceTest {

    @Inject
    DeviceSweeper sweeper;

    @Inject
    WorkMeter meter;

    @Test
    @DisplayName("C9 a sign-in from an unknown device is told on another contact, and the device is known from then on")
    void tellsOfAnUnknownDevice() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);

        String token = deviceOf(PinApi.signIn(citizen.taxCode(), half));
        assertKnown(PinApi.signInFromDevice(token, citizen.taxCode(), half));
        assertKnown(PinApi.signInFromDevice(token, citizen.taxCode(), half));
        FictionalCitizen later = signedInLater();

        Told told = new Told(citizen, "signed-in-elsewhere");
        new Told(later, "signed-in-elsewhere").awaitDigitally(later.mobile());
        told.awaitDigitally(citizen.mobile());
        assertThat(told.byPost()).isEmpty();
    }

    @Test
    @DisplayName("C9 what another person's device, or nobody's, shows is not known, and each such sign-in is told")
    void knowsDevicesPerPerson() {
        FictionalCitizen neighbour = PinApi.issued();
        String foreign = deviceOf(PinApi.signIn(neighbour.taxCode(), PinApi.firstHalfOf(neighbour)));
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);

        String given = deviceOf(PinApi.signInFromDevice(foreign, citizen.taxCode(), half));
        Told told = new Told(citizen, "signed-in-elsewhere");
        told.awaitDigitally(citizen.mobile());
        anHourPasses(citizen);
        deviceOf(PinApi.signInFromDevice("no token at all", citizen.taxCode(), half));

        assertThat(given).isNotEqualTo(foreign);
        told.awaitDigitally(citizen.mobile(), citizen.mobile());
    }

    @Test
    @DisplayName(
            "C9 with one contact the same one is told, and once a day a letter, but not before the one with the half")
    void writesOnceADay() {
        FictionalCitizen citizen = Residents.registered();
        PinApi.decided(PinForm.of(citizen).with("contacts", Map.of("email", citizen.email())));
        String half = PinApi.firstHalfOf(citizen);
        Told told = new Told(citizen, "signed-in-elsewhere");

        PinApi.signIn(citizen.taxCode(), half);
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).as("the letter with the half is to leave").isEmpty();

        Tables.change(
                "update pin_half set valid_until = ?::timestamptz where person_id = ?",
                TestClock.now().plus(Duration.ofDays(30)).toString(),
                PinApi.personIdOf(citizen));
        anHourPasses(citizen);
        PinApi.signIn(citizen.taxCode(), half);
        told.awaitDigitally(citizen.email(), citizen.email());
        assertThat(told.byPost()).hasSize(1);
        anHourPasses(citizen);
        PinApi.signIn(citizen.taxCode(), half);
        told.awaitDigitally(citizen.email(), citizen.email(), citizen.email());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C9 a device that nobody used for 180 days is forgotten, and its token is new to us")
    void forgetsDevices() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        UUID personId = PinApi.personIdOf(citizen);
        String old = deviceOf(PinApi.signIn(citizen.taxCode(), half));
        new Told(citizen, "signed-in-elsewhere").awaitDigitally(citizen.mobile());
        lastUsed(personId, Duration.ofDays(180));
        anHourPasses(citizen);

        String next = deviceOf(PinApi.signInFromDevice(old, citizen.taxCode(), half));
        assertThat(next).isNotEqualTo(old);
        new Told(citizen, "signed-in-elsewhere").awaitDigitally(citizen.mobile(), citizen.mobile());

        sweeper.sweep();
        assertThat(devices(personId)).isEqualTo(1);
        assertKnown(PinApi.signInFromDevice(next, citizen.taxCode(), half));
    }

    @Test
    @DisplayName("C9 a device that is used is remembered on")
    void remembersWhatIsUsed() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        UUID personId = PinApi.personIdOf(citizen);
        String token = deviceOf(PinApi.signIn(citizen.taxCode(), half));
        lastUsed(personId, Duration.ofDays(179));

        assertKnown(PinApi.signInFromDevice(token, citizen.taxCode(), half));

        assertThat(Tables.count(
                        "select count(*) from known_device where person_id = ? and used_at > ?::timestamptz",
                        personId,
                        TestClock.now().minus(Duration.ofDays(1)).toString()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("C11 a refused sign-in tells nothing of devices, costs the same with a known one, and remembers none")
    void refusesAlikeOnEveryDevice() {
        FictionalCitizen citizen = PinApi.issued();
        String token = deviceOf(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)));

        var bare = meter.measured(() -> Refusals.assertRefused(PinApi.signIn(citizen.taxCode(), Refusals.WRONG)));
        var known = meter.measured(
                () -> Refusals.assertRefused(PinApi.signInFromDevice(token, citizen.taxCode(), Refusals.WRONG)));

        assertThat(known).isEqualTo(bare);
        assertThat(devices(PinApi.personIdOf(citizen))).isEqualTo(1);
    }

    @Test
    @DisplayName("C9 of a token only its hash is kept")
    void keepsNoToken() {
        FictionalCitizen citizen = PinApi.issued();
        String token = deviceOf(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)));

        assertThat(Tables.column(
                        "select encode(token_hash, 'hex') from known_device where person_id = ?",
                        PinApi.personIdOf(citizen)))
                .singleElement()
                .asString()
                .hasSize(64);
        assertThat(Tables.everything()).noneMatch(row -> row.contains(token));
    }

    private static void anHourPasses(FictionalCitizen citizen) {
        Tables.change(
                "update device_notice set not_before = not_before - interval '1 hour' where person_id = ?",
                PinApi.personIdOf(citizen));
    }

    private static FictionalCitizen signedInLater() {
        FictionalCitizen citizen = PinApi.issued();
        deviceOf(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)));
        return citizen;
    }

    private static String deviceOf(Response signedIn) {
        assertThat(signedIn.statusCode()).isEqualTo(200);
        return assertThat(signedIn.<String>path("device_token")).hasSize(43).actual();
    }

    private static void assertKnown(Response signedIn) {
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.<String>path("device_token")).isNull();
    }

    private static void lastUsed(UUID personId, Duration ago) {
        Tables.change(
                "update known_device set used_at = ?::timestamptz where person_id = ?",
                TestClock.now().minus(ago).toString(),
                personId);
    }

    private static long devices(UUID personId) {
        return Tables.count("select count(*) from known_device where person_id = ?", personId);
    }
}
