package it.sportello.pin.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.Declarations;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IssuerTest {

    @Inject
    IssuingService issuing;

    @Inject
    PinMaker maker;

    @Inject
    Issuer issuer;

    @Test
    @DisplayName("C3 C13 several issuers at once serve each request once")
    void servesEachRequestOnce() throws Exception {
        List<FictionalCitizen> citizens =
                IntStream.range(0, 24).mapToObj(_ -> Residents.registered()).toList();
        List<String> paths = citizens.stream()
                .map(citizen -> PinApi.submitted(PinForm.of(citizen)))
                .toList();
        Callable<Integer> replica = () -> {
            int served = 0;
            for (int more = issuer.serveBatch(); more > 0; more = issuer.serveBatch()) {
                served += more;
            }
            return served;
        };
        try (var replicas = Executors.newFixedThreadPool(3)) {
            replicas.invokeAll(List.of(replica, replica, replica));
        }
        paths.forEach(path -> PinApi.awaitStatus(path, "ISSUED"));
        citizens.forEach(IssuerTest::assertIssuedOnce);
    }

    @Test
    @DisplayName(
            "C3 an issuer that died between claim and write is replaced when its lease has run out, and comes too late")
    void replacesADeadIssuer() {
        FictionalCitizen citizen = FictionalCitizen.random();
        ClaimedRequest dead = heldByTheDead(citizen);
        MadePin made = maker.make(dead, dead.declaration().resident());
        Tables.change("update pin_request set lease_until = now() where id = ?", dead.id());
        await("another issuer took over")
                .until(() ->
                        Tables.count("select count(*) from pin_half where person_id = ?", PinApi.personIdOf(citizen))
                                == 2);
        String kept = keptHash(citizen);

        issuing.issue(dead, made);

        assertIssuedOnce(citizen);
        assertPublishedOnce(citizen);
        assertThat(keptHash(citizen)).isEqualTo(kept);
    }

    @Test
    @DisplayName("C3 a request that cannot be read holds up no other")
    void passesByWhatItCannotRead() {
        FictionalCitizen unreadable = FictionalCitizen.random();
        PinApi.decided(PinForm.of(unreadable));
        Tables.change(
                "update pin_request r set status = 'RECEIVED', phone = 'none' from person p"
                        + " where p.id = r.person_id and p.tax_code = ?",
                unreadable.taxCode());
        PinApi.issued();
    }

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
        String otherWriting = shared.substring(0, 1).toUpperCase(Locale.ROOT) + shared.substring(1);
        for (String writing : List.of(shared, otherWriting, shared)) {
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

    /** A request in the hands of an issuer that will never come back. */
    private static ClaimedRequest heldByTheDead(FictionalCitizen citizen) {
        PinApi.decided(PinForm.of(citizen));
        Residents.register(citizen);
        UUID claim = UUID.randomUUID();
        UUID id = UUID.fromString(Tables.find(
                        "update pin_request r set status = 'RECEIVED', lease_until = now() + interval '1 hour', claim = ?"
                                + " from person p where p.id = r.person_id and p.tax_code = ? returning r.id",
                        claim,
                        citizen.taxCode())
                .orElseThrow());
        var address = citizen.address();
        Resident declared = new Resident(
                FiscalCode.parse(citizen.taxCode()),
                new PersonalData(
                        citizen.givenName(),
                        citizen.familyName(),
                        citizen.sex(),
                        citizen.birthDate(),
                        citizen.birthPlace()),
                new Address(
                        address.street(),
                        address.houseNumber(),
                        address.postalCode(),
                        address.municipality(),
                        address.province(),
                        "IT"));
        return new ClaimedRequest(id, claim, PinApi.personIdOf(citizen), Declarations.of(declared), TestClock.now());
    }

    /** What the topic says comes from the outbox, in the transaction of the rows: the rows are enough for most tests. */
    private static void assertIssuedOnce(FictionalCitizen citizen) {
        assertThat(Tables.column(
                        "select half || ' ' || issue from pin_half where person_id = ? order by half",
                        PinApi.personIdOf(citizen)))
                .containsExactly("FIRST 1", "SECOND 1");
    }

    private static void assertPublishedOnce(FictionalCitizen citizen) {
        await("both halves are published")
                .untilAsserted(
                        () -> assertThat(Events.of(Topic.PIN_EVENTS, PinIssued.class, PinApi.personIdOf(citizen)))
                                .extracting(PinIssued::half, PinIssued::issue)
                                .containsExactly(tuple(PinHalf.FIRST, 1), tuple(PinHalf.SECOND, 1)));
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

    private static String keptHash(FictionalCitizen citizen) {
        return Tables.find(
                        "select secret_hash from pin_half where person_id = ? and half = 'FIRST'",
                        PinApi.personIdOf(citizen))
                .orElseThrow();
    }
}
