package it.sportello.pin.issuing;

import static it.sportello.pin.issuing.Issued.assertIssuedOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anyone can type a victim's public data with a contact of his own. */
@QuarkusTest
class CircumstancesTest {

    @Test
    @DisplayName("C13 a second request of a person with a live half reaches nobody else's phone")
    void protectsALiveHalf() {
        FictionalCitizen victim = PinApi.issued();
        PinForm attack = PinForm.of(victim)
                .with("contacts", Map.of("email", FictionalCitizen.random().email()));
        assertThat(PinApi.decided(attack)).isEqualTo("AWAITING_ASSISTANCE");
        assertIssuedOnce(victim);
        assertReasons(victim, Set.of(AssistanceReason.LIVE_CREDENTIAL));
    }

    @Test
    @DisplayName(
            "C10 C13 a PIN that ran out stands in no one's way: the next request gets a new one, on the same contacts")
    void replacesWhatRanOut() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);
        Tables.change(
                "update pin_half set valid_until = ?::timestamptz, issued_at = issued_at - interval '31 days'"
                        + " where person_id = ?",
                TestClock.now().toString(),
                personId);
        Map<String, Object> otherWriting = Map.of("email", capitalised(citizen.email()), "mobile", citizen.mobile());

        assertThat(PinApi.decided(PinForm.of(citizen).with("contacts", otherWriting)))
                .isEqualTo("ISSUED");

        assertThat(Tables.column(
                        "select half || ' ' || issue from pin_half where person_id = ? and dead_at is null order by 1",
                        personId))
                .containsExactly("FIRST 2", "SECOND 2");
        assertThat(Tables.column("select address from contact where person_id = ? order by chosen desc", personId))
                .containsExactly(citizen.email(), citizen.mobile());
    }

    @Test
    @DisplayName("C10 a new request after others were revoked orders no fifth letter in thirty days: it gets a call")
    void ordersNoFifthLetter() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);
        for (int letter = 2; letter <= 4; letter++) {
            endHalvesAndDay(personId);
            assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");
        }
        endHalvesAndDay(personId);
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("AWAITING_ASSISTANCE");
        assertReasons(citizen, Set.of(AssistanceReason.TOO_MANY_REQUESTS));
    }

    private static void endHalvesAndDay(UUID personId) {
        Tables.change(
                "update pin_half set valid_until = issued_at, issued_at = issued_at - interval '25 hours' where person_id = ?",
                personId);
        Tables.change(
                "update pin_request set requested_at = requested_at - interval '2 days' where person_id = ?", personId);
        Tables.change(
                "update pin_request_contact set requested_at = requested_at - interval '2 days' where request_id in"
                        + " (select id from pin_request where person_id = ?)",
                personId);
    }

    @Test
    @DisplayName("C13 the contacts of a live half are told of another request, and nobody else is; not without end")
    void tellsTheOldContacts() {
        FictionalCitizen victim = PinApi.issued();
        FictionalCitizen stranger = FictionalCitizen.random();
        PinForm attack = PinForm.of(victim).with("contacts", Map.of("email", stranger.email()));
        for (int request = 0; request < 3; request++) {
            PinApi.decided(attack);
        }
        PinApi.issued();

        assertThat(toldOfAnotherRequest(Topic.DISPATCH_MAIL, victim.email())).isEqualTo(2);
        assertThat(toldOfAnotherRequest(Topic.DISPATCH_SMS, victim.mobile())).isEqualTo(2);
        assertThat(toldOfAnotherRequest(Topic.DISPATCH_MAIL, stranger.email())).isZero();
    }

    @Test
    @DisplayName("C13 two requests of one person at the same moment: one is issued, one gets a call")
    void issuesOneOfTwo() throws InterruptedException {
        FictionalCitizen citizen = Residents.registered();
        Callable<String> submit = () -> PinApi.submitted(PinForm.of(citizen));
        List<String> paths;
        try (var browsers = Executors.newFixedThreadPool(2)) {
            paths = browsers.invokeAll(List.of(submit, submit)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        paths.forEach(path -> PinApi.awaitStatus(path, "ISSUED", "AWAITING_ASSISTANCE"));
        assertThat(paths.stream().map(path -> PinApi.show(path).<String>path("status")))
                .containsExactlyInAnyOrder("ISSUED", "AWAITING_ASSISTANCE");
        assertIssuedOnce(citizen);
    }

    @Test
    @DisplayName("C13 a contact serves at most three persons, however it is written")
    void limitsPersonsPerContact() {
        String shared = FictionalCitizen.random().email();
        for (String writing : List.of(shared, capitalised(shared), shared)) {
            FictionalCitizen citizen = Residents.registered();
            assertThat(PinApi.decided(PinForm.of(citizen).with("contacts", Map.of("email", writing))))
                    .isEqualTo("ISSUED");
        }
        Tables.change(
                "update pin_request set requested_at = requested_at - interval '2 days' where id in"
                        + " (select request_id from pin_request_contact where lower(address) = ?)",
                shared);
        Tables.change(
                "update pin_request_contact set requested_at = requested_at - interval '2 days' where lower(address) = ?",
                shared);
        FictionalCitizen fourth = Residents.registered();
        assertThat(PinApi.decided(PinForm.of(fourth).with("contacts", Map.of("email", shared))))
                .isEqualTo("AWAITING_ASSISTANCE");
        assertReasons(fourth, Set.of(AssistanceReason.CONTACT_SHARED));
    }

    @Test
    @DisplayName("C13 the fourth request of a day from one address gets a call")
    void limitsRequestsPerAddress() {
        Map<String, Object> residence = Map.of(
                "street", "Via Inventata " + UUID.randomUUID(),
                "postal_code", "00100",
                "municipality", "Roma",
                "province", "RM");
        for (int person = 0; person < 3; person++) {
            PinApi.decided(PinForm.of(FictionalCitizen.random()).with("residence", residence));
        }
        FictionalCitizen fourth = FictionalCitizen.random();
        PinApi.decided(PinForm.of(fourth).with("residence", residence));
        assertReasons(fourth, Set.of(AssistanceReason.REGISTER_MISMATCH, AssistanceReason.TOO_MANY_REQUESTS));
    }

    @Test
    @DisplayName("C13 the fourth request of a day to one contact gets a call")
    void limitsRequestsPerContact() {
        Map<String, Object> shared = Map.of("email", FictionalCitizen.random().email());
        for (int person = 0; person < 3; person++) {
            PinApi.decided(PinForm.of(FictionalCitizen.random()).with("contacts", shared));
        }
        FictionalCitizen fourth = FictionalCitizen.random();
        PinApi.decided(PinForm.of(fourth).with("contacts", shared));
        assertReasons(fourth, Set.of(AssistanceReason.REGISTER_MISMATCH, AssistanceReason.TOO_MANY_REQUESTS));
    }

    @Test
    @DisplayName("C13 the fourth request of a day for one tax code gets a call")
    void limitsRequestsPerTaxCode() {
        FictionalCitizen citizen = FictionalCitizen.random();
        for (int request = 0; request < 4; request++) {
            FictionalCitizen elsewhere = FictionalCitizen.random();
            PinApi.decided(PinForm.of(elsewhere)
                    .with("tax_code", citizen.taxCode())
                    .with("contacts", Map.of("email", elsewhere.email())));
        }
        await("the contact center hears of all four")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, AssistanceNeeded.class, PinApi.personIdOf(citizen)))
                        .extracting(event -> event.reasons().contains(AssistanceReason.TOO_MANY_REQUESTS))
                        .containsExactly(false, false, false, true));
    }

    @Test
    @DisplayName("C13 what followed upon an earlier request, as after a recovery, is no request of the day")
    void countsNoSuccessors() {
        Map<String, Object> shared = Map.of("email", FictionalCitizen.random().email());
        for (int person = 0; person < 3; person++) {
            PinApi.decided(PinForm.of(FictionalCitizen.random()).with("contacts", shared));
        }
        Tables.change(
                "update pin_request set predecessor_id = id"
                        + " where id = (select request_id from pin_request_contact where address = ? limit 1)",
                shared.get("email"));
        FictionalCitizen third = FictionalCitizen.random();
        PinApi.decided(PinForm.of(third).with("contacts", shared));
        assertReasons(third, Set.of(AssistanceReason.REGISTER_MISMATCH));
    }

    private static String capitalised(String address) {
        return address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
    }

    private static void assertReasons(FictionalCitizen citizen, Set<AssistanceReason> reasons) {
        await("the contact center hears of it")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, AssistanceNeeded.class, PinApi.personIdOf(citizen)))
                        .extracting(AssistanceNeeded::reasons)
                        .containsExactly(reasons));
    }

    private static long toldOfAnotherRequest(Topic topic, String address) {
        return Events.of(topic, DispatchRequested.class).stream()
                .filter(dispatch -> dispatch.template().equals("pin-requested-again"))
                .filter(dispatch -> OpenedSeal.of(dispatch).recipient().equals(address))
                .count();
    }
}
