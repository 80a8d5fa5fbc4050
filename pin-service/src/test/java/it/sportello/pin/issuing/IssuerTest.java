package it.sportello.pin.issuing;

import static it.sportello.pin.Declarations.EMAIL;
import static it.sportello.pin.Declarations.MOBILE;
import static it.sportello.pin.issuing.Issued.assertIssuedOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
        citizens.forEach(Issued::assertIssuedOnce);
    }

    @Test
    @DisplayName(
            "C3 an issuer that died between claim and write is replaced when its lease has run out, and comes too late")
    void replacesADeadIssuer() {
        FictionalCitizen citizen = FictionalCitizen.random();
        ClaimedRequest dead = HeldRequests.of(citizen, List.of(EMAIL, MOBILE), null);
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

    private static void assertPublishedOnce(FictionalCitizen citizen) {
        await("both halves are published")
                .untilAsserted(
                        () -> assertThat(Events.of(Topic.PIN_EVENTS, PinIssued.class, PinApi.personIdOf(citizen)))
                                .extracting(PinIssued::half, PinIssued::issue)
                                .containsExactly(tuple(PinHalf.FIRST, 1), tuple(PinHalf.SECOND, 1)));
    }

    private static String keptHash(FictionalCitizen citizen) {
        return Tables.find(
                        "select secret_hash from pin_half where person_id = ? and half = 'FIRST'",
                        PinApi.personIdOf(citizen))
                .orElseThrow();
    }
}
