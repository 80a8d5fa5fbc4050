package it.sportello.pin.recovery;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows are held until all have proved what they know, so that nobody wins by being early. */
@QuarkusTest
class RecoveryRaceTest {

    private final ExecutorService browsers = Executors.newFixedThreadPool(3);

    private LostPin lost;
    private UUID recovery;
    private String mobile;
    private String mail;

    @BeforeEach
    void order() {
        lost = LostPin.activated();
        recovery = lost.ordered();
        mobile = LostPin.mobileCode(recovery);
        mail = LostPin.mailCode(recovery);
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    @DisplayName("C9 of who types the codes at once one is first, and one PIN goes out")
    void completesOnce() throws Exception {
        List<Future<Response>> answers;
        try (HeldRow person = HeldRow.ofPerson(lost.personId())) {
            answers = IntStream.range(0, 3).mapToObj(_ -> completion()).toList();
            person.awaitWaiting(3);
        }

        List<Integer> statuses = Stream.of(
                        answers.get(0).get(),
                        answers.get(1).get(),
                        answers.get(2).get())
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(202, 422, 422);
        assertThat(halves()).isEqualTo(4);
    }

    @Test
    @DisplayName("C9 C12 a PIN that is revoked between proof and effect is not replaced")
    void isStoppedByARevocation() throws Exception {
        Future<Response> completion;
        try (HeldRow pin =
                HeldRow.by("update personal_pin set dead_at = now() where person_id = '" + lost.personId() + "'")) {
            completion = completion();
            pin.awaitWaiting(1);
        }

        LostPin.assertRefused(completion.get());
        assertThat(halves()).isEqualTo(2);
    }

    @Test
    @DisplayName("C7 C9 halves that are issued between proof and effect are left alone, with the PIN")
    void isStoppedByAnIssue() throws Exception {
        Future<Response> completion;
        try (HeldRow person = HeldRow.ofPerson(lost.personId())) {
            completion = completion();
            person.awaitWaiting(1);
            reviveTheFirstHalf();
        }

        LostPin.assertRefused(completion.get());
        assertThat(halves()).isEqualTo(2);
        assertThat(PinApi.signIn(lost.citizen().taxCode(), lost.personal()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C7 C9 an activation that waits for a recovery finds its halves dead")
    void stopsAnActivation() throws Exception {
        LostPin.complete(recovery, mobile, mail);
        String initial = lost.newInitialPin();
        Tables.change(
                "insert into personal_pin select gen_random_uuid(), person_id, level, 1, first_half_id, second_half_id,"
                        + " first_issue, secret_hash, pepper_id, activated_at from personal_pin where person_id = ?",
                lost.personId());
        Tables.change("delete from code_sending");
        UUID again = lost.ordered();
        String mobileAgain = LostPin.mobileCode(again);
        String mailAgain = LostPin.mailCode(again);
        Future<Response> completion;
        Future<Response> activation;
        try (HeldRow person = HeldRow.ofPerson(lost.personId())) {
            completion = browsers.submit(() -> LostPin.complete(again, mobileAgain, mailAgain));
            person.awaitWaiting(1);
            activation = browsers.submit(() -> PinApi.activate(lost.citizen().taxCode(), initial));
            person.awaitWaiting(2);
        }

        assertThat(completion.get().statusCode()).isEqualTo(202);
        assertActivationRefused(activation.get());
    }

    @Test
    @DisplayName("C11 of those that one source orders at once only so many are taken as it may order")
    void countsSourcesOneByOne() throws Exception {
        InetAddress source = PinApi.newAddress();
        String taxCode = FictionalCitizen.random().taxCode();
        for (int i = 0; i < 19; i++) {
            LostPin.order(source, taxCode);
        }
        Callable<Integer> order = () -> LostPin.order(source, taxCode).statusCode();

        assertThat(browsers.invokeAll(Collections.nCopies(3, order)))
                .extracting(Future::resultNow)
                .containsExactlyInAnyOrder(202, 429, 429);
    }

    /** As if another agent's work had issued one just now. */
    private void reviveTheFirstHalf() {
        Tables.change("update pin_half set dead_at = null where half = 'FIRST' and person_id = ?", lost.personId());
    }

    private Future<Response> completion() {
        return browsers.submit(() -> LostPin.complete(recovery, mobile, mail));
    }

    private long halves() {
        return Tables.count("select count(*) from pin_half where person_id = ?", lost.personId());
    }
}
