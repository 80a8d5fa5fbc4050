package it.sportello.pin.access;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.secret.CheapHashes;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String FIGURES_OF_THE_HOUSE = "$argon2id$v=19$m=19456,t=2,p=1$";

    @Inject
    HashPool pool;

    @Test
    @DisplayName("C6 a half signs in as often as the citizen likes, and is news once")
    void signsInAgain() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        for (int i = 0; i < 3; i++) {
            assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        }
        await("the first sign-in is published")
                .untilAsserted(() -> assertThat(used(citizen)).hasSize(1));
    }

    @Test
    @DisplayName("C6 many sign-ins of one citizen at once all succeed")
    void signsInConcurrently() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Callable<Integer> signIn = () -> PinApi.signIn(citizen.taxCode(), half).statusCode();
        try (var browsers = Executors.newFixedThreadPool(4)) {
            assertThat(browsers.invokeAll(Collections.nCopies(40, signIn)))
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(200));
        }
        await("the first sign-in is published")
                .untilAsserted(() -> assertThat(used(citizen)).hasSize(1));
    }

    @Test
    @DisplayName("C11 when too many hashes wait, a sign-in is sent away and counts against nobody")
    void sendsAwayWhenFull() {
        FictionalCitizen citizen = FictionalCitizen.random();
        long before = Tables.count("select count(*) from guess_counter");
        List<Place> taken = new ArrayList<>();
        for (Optional<Place> place = pool.findPlace(); place.isPresent(); place = pool.findPlace()) {
            taken.add(place.get());
        }
        Response answer = PinApi.signIn(citizen.taxCode(), WRONG);
        taken.forEach(Place::close);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Tables.count("select count(*) from guess_counter")).isEqualTo(before);
    }

    @Test
    @DisplayName("C10 a half past its end signs in no more, and says no more than a wrong one")
    void refusesAnExpiredHalf() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Tables.change(
                "update pin_half set valid_until = '2020-04-01T00:00:00Z' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
    }

    @Test
    @DisplayName("C5 a half kept with cheaper figures is kept anew at sign-in")
    void keepsAnew() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        assertThat(hashOf(citizen)).startsWith(FIGURES_OF_THE_HOUSE);
        keepCheaply(citizen, half);
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        String anew = hashOf(citizen);
        assertThat(anew).startsWith(FIGURES_OF_THE_HOUSE);
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        assertThat(hashOf(citizen)).isEqualTo(anew);
    }

    @Test
    @DisplayName("C6 what cannot be a tax code or half a PIN is told as such")
    void refusesWhatCannotBeASignIn() {
        String taxCode = FictionalCitizen.random().taxCode();
        assertThat(PinApi.signIn(taxCode, "ABCD").<String>path("error")).isEqualTo("invalid_request");
        assertThat(PinApi.signIn(taxCode, "ABCD-EFGH-ABCD-EFGH").<String>path("error"))
                .isEqualTo("invalid_request");
        assertThat(PinApi.signIn("RSSMRA80A01H501A", WRONG).<String>path("error"))
                .isEqualTo("invalid_request");
    }

    private static List<FirstHalfUsed> used(FictionalCitizen citizen) {
        return Events.of(Topic.PIN_EVENTS, FirstHalfUsed.class, PinApi.personIdOf(citizen));
    }

    private static void keepCheaply(FictionalCitizen citizen, String half) {
        KeptSecret cheap = CheapHashes.keepFirst(
                ConfigProvider.getConfig().getValue("sportello.pin.peppers", Path.class),
                PinApi.personIdOf(citizen),
                PinCode.parse(half).orElseThrow());
        Tables.change(
                "update pin_half set secret_hash = ? where id = ?", cheap.hash(), PinApi.halfIdOf(citizen, "FIRST"));
    }

    private static String hashOf(FictionalCitizen citizen) {
        return Tables.find("select secret_hash from pin_half where id = ?", PinApi.halfIdOf(citizen, "FIRST"))
                .orElseThrow();
    }
}
