package it.sportello.pin.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The limits hold when everything comes at once, or late. */
@QuarkusTest
class LimitRaceTest {

    @Inject
    IssuingService issuing;

    @Inject
    PinMaker maker;

    private final ExecutorService issuers = Executors.newFixedThreadPool(4);

    @AfterEach
    void closeIssuers() {
        issuers.close();
    }

    @Test
    @DisplayName("C13 four persons with one contact at the same moment: three are served, and one gets a call")
    void servesThreePersonsPerContact() throws Exception {
        ContactPoint shared =
                new ContactPoint(Channel.EMAIL, FictionalCitizen.random().email());
        // An agent has talked with them: the limit of a day counts no more, that of persons does.
        List<ClaimedRequest> requests = Stream.generate(FictionalCitizen::random)
                .limit(4)
                .map(citizen -> HeldRequests.of(citizen, List.of(shared), TestClock.now()))
                .toList();
        List<Future<?>> issued;
        try (HeldRow contacts = nobodyWritesContacts()) {
            issued = requests.stream().<Future<?>>map(this::issue).toList();
            contacts.awaitWaiting(4);
        }
        for (Future<?> one : issued) {
            one.get();
        }
        assertThat(requests.stream().filter(LimitRaceTest::isIssued)).hasSize(3);
    }

    @Test
    @DisplayName("C13 a request that was committed late waits for a younger one from its address, and counts it")
    void waitsForOthersOfTheAddress() throws Exception {
        UUID early = Ids.next();
        var address = newAddress();
        issueToNeighbours(2, address);
        ClaimedRequest younger = held(FictionalCitizen.random().livingAt(address));
        ClaimedRequest late = held(FictionalCitizen.random().livingAt(address));
        List<Future<?>> issued = new ArrayList<>();
        try (HeldRow contacts = nobodyWritesContacts()) {
            issued.add(issue(younger));
            contacts.awaitWaiting(1);
            late = renamed(late, early);
            issued.add(issue(late));
            contacts.awaitWaiting(2);
        }
        for (Future<?> one : issued) {
            one.get();
        }
        assertThat(List.of(isIssued(younger), isIssued(late))).containsExactly(true, false);
    }

    @Test
    @DisplayName("C13 a request that was committed late does not slip in beside three that were issued meanwhile")
    void countsWhatWasIssuedMeanwhile() {
        UUID early = Ids.next();
        var address = newAddress();
        issueToNeighbours(3, address);
        ClaimedRequest late = renamed(held(FictionalCitizen.random().livingAt(address)), early);
        issuing.issue(late, maker.make(late, late.declaration().resident()));
        assertThat(isIssued(late)).isFalse();
    }

    private static FictionalCitizen.Address newAddress() {
        return new FictionalCitizen.Address("Via Inventata " + UUID.randomUUID(), "7", "00199", "Roma", "RM");
    }

    private static void issueToNeighbours(int number, FictionalCitizen.Address address) {
        Stream.generate(FictionalCitizen::random).limit(number).forEach(random -> {
            FictionalCitizen neighbour = random.livingAt(address);
            Residents.register(neighbour);
            assertThat(PinApi.decided(PinForm.of(neighbour))).isEqualTo("ISSUED");
        });
    }

    private static ClaimedRequest held(FictionalCitizen citizen) {
        return HeldRequests.of(citizen, List.of(new ContactPoint(Channel.EMAIL, citizen.email())), null);
    }

    /** Both tables in one statement: the key between them is looked at when it ends. */
    private static ClaimedRequest renamed(ClaimedRequest request, UUID id) {
        Tables.change("""
                with renamed as (update pin_request set id = ? where id = ?)
                update pin_request_contact set request_id = ? where request_id = ?
                """, id, request.id(), id, request.id());
        return new ClaimedRequest(
                id, request.claim(), request.personId(), request.declaration(), request.requestedAt(), null);
    }

    /** Whoever issues comes as far as it can, and then waits. */
    private static HeldRow nobodyWritesContacts() {
        return HeldRow.by("lock table contact in share mode");
    }

    private Future<?> issue(ClaimedRequest request) {
        MadePin made = maker.make(request, request.declaration().resident());
        return issuers.submit(() -> issuing.issue(request, made));
    }

    private static boolean isIssued(ClaimedRequest request) {
        return Tables.count("select count(*) from pin_half where person_id = ?", request.personId()) > 0;
    }
}
