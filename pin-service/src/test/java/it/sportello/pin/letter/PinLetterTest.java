package it.sportello.pin.letter;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.platform.time.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinLetterTest {

    private static final Instant POSTED = Instant.parse("2020-04-02T17:00:00Z");

    private FictionalCitizen citizen;
    private UUID letter;

    @BeforeEach
    void issue() {
        citizen = PinApi.issued();
        letter = PinApi.halfIdOf(citizen, "SECOND");
    }

    @Test
    @DisplayName(
            "C10 C9 another letter brings another second half and is told; the old one opens nothing, the first half still does")
    void sendsAnotherHalf() {
        String old = PinApi.initialPinOf(citizen);
        orderedYesterday();

        Response ordered = order(signIn());

        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        assertThat(ordered.<Integer>path("issue")).isEqualTo(2);
        new Told(citizen, "letter-ordered").awaitDigitally(citizen.email(), citizen.mobile());
        assertActivationRefused(PinApi.activate(citizen.taxCode(), old));
        assertThat(PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C13 another letter names the last six filings made with the first half, the newest first")
    void namesFilings() {
        UUID person = PinApi.personIdOf(citizen);
        assertThat(letterSays().get("filings")).isNull();
        for (int number = 1; number <= 9; number++) {
            file(person, number, 1);
        }
        file(person, 10, 2);
        file(person, 11, null);
        file(UUID.randomUUID(), 12, 1);
        Events.send(filed(person, 9, 1), Ids.next());
        await("all are heard")
                .until(() -> Tables.count("select count(*) from filing where person_id = ?", person) == 10);
        orderedYesterday();

        order(signIn());

        assertThat(letterSays().get("filings").toString().lines())
                .hasSize(6)
                .startsWith("SPT-2020-000000009 BABYSITTING", "SPT-2020-000000008 BABYSITTING")
                .endsWith("SPT-2020-000000004 BABYSITTING");
    }

    @Test
    @DisplayName("C11 another letter ends a stranger's block of activations: the half that was guessed at is no more")
    void endsABlockOfActivations() {
        String blocked = PinApi.initialPinOf(citizen);
        assertActivationRefused(PinApi.activate(citizen.taxCode(), WRONG + WRONG));
        Response signedIn = signIn();
        // The sign-in has cleared its own counter; the one of activations is left.
        Tables.change("update guess_counter set failures = 100 where failures = 1");
        assertActivationRefused(PinApi.activate(citizen.taxCode(), blocked));
        orderedYesterday();

        assertThat(order(signedIn).statusCode()).isEqualTo(202);

        assertThat(PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C10 a letter of the last 24 hours is not sent again, and the answer says how long to wait")
    void keepsADayBetween() {
        Response answer = order(signIn());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.<String>path("type")).endsWith("/letter-too-soon");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(23 * 3600, 24 * 3600);
        assertThat(PinApi.halfIdOf(citizen, "SECOND")).isEqualTo(letter);
    }

    @Test
    @DisplayName("C10 who has activated gets no letter, nor who signed in with an earlier first half")
    void sendsNothingThatIsNotDue() {
        orderedYesterday();
        Response signedIn = signIn();
        UUID first = PinApi.halfIdOf(citizen, "FIRST");
        Tables.change("update pin_half set issue = 2 where id = ?", first);
        assertNotDue(order(signedIn));
        Tables.change("update pin_half set issue = 1 where id = ?", first);
        Response ordinary = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));
        assertNotDue(order(ordinary));
        assertNotDue(order(signedIn));
    }

    @Test
    @DisplayName("C10 no letter wakes a first half that has run out, though nobody has swept it away yet")
    void wakesNothingThatRanOut() {
        orderedYesterday();
        Response signedIn = signIn();
        Tables.change(
                "update pin_half set valid_until = '2020-04-01T00:00:00Z' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        assertNotDue(order(signedIn));
    }

    @Test
    @DisplayName("C10 both halves end thirty days after the letter was posted, whatever is told again or late")
    void endsAfterPosting() {
        assertThat(validityOf("FIRST")).isNull();
        post(letter, POSTED);
        await("the letter is posted").until(() -> validityOf("SECOND") != null);
        assertThat(validityOf("SECOND")).isEqualTo("2020-05-02T17:00:00Z");
        assertThat(validityOf("FIRST")).isEqualTo("2020-05-02T17:00:00Z");
        assertThat(Tables.find("select delivery from pin_half where id = ?", letter))
                .contains("DELIVERED");
        Events.send(
                new LetterReturned(letter, UUID.randomUUID(), "unknown", POSTED.plusSeconds(9), Purpose.SECOND_HALF),
                Ids.next());
        await("the letter is back")
                .until(() -> Tables.find("select delivery from pin_half where id = ?", letter)
                        .orElseThrow()
                        .equals("FAILED"));
    }

    @Test
    @DisplayName("C10 the posting of a letter that was replaced says nothing of the first half")
    void ignoresAReplacedLetter() {
        orderedYesterday();
        order(signIn());
        post(letter, POSTED);
        await("the old letter is posted")
                .until(() -> Tables.find("select delivery from pin_half where id = ?", letter)
                        .orElseThrow()
                        .equals("DELIVERED"));
        assertThat(validityOf("FIRST")).isNull();
        assertThat(validityOf("SECOND")).isNull();
    }

    private Map<?, ?> letterSays() {
        return OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_POSTAL, PinApi.halfIdOf(citizen, "SECOND")))
                .parameters();
    }

    private static void file(UUID person, int number, @Nullable Integer firstIssue) {
        Events.send(filed(person, number, firstIssue), Ids.next());
    }

    private static ApplicationSubmitted filed(UUID person, int number, @Nullable Integer firstIssue) {
        return new ApplicationSubmitted(
                person,
                UUID.nameUUIDFromBytes((person + " " + number).getBytes(StandardCharsets.UTF_8)),
                "SPT-2020-%09d".formatted(number),
                "BABYSITTING",
                "SUBMITTED",
                firstIssue,
                POSTED.plusSeconds(number));
    }

    private void orderedYesterday() {
        Tables.change("update pin_half set issued_at = issued_at - interval '25 hours' where id = ?", letter);
    }

    private Response signIn() {
        return PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }

    private static Response order(Response signedIn) {
        return PinApi.as(signedIn).post("/me/pin-letters");
    }

    private static void post(UUID half, Instant at) {
        Events.send(new LetterPosted(half, UUID.randomUUID(), at, Purpose.SECOND_HALF), Ids.next());
    }

    private static void assertNotDue(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).endsWith("/no-letter-due");
    }

    private String validityOf(String half) {
        return Tables.column(
                        "select to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from pin_half"
                                + " where id = ?",
                        PinApi.halfIdOf(citizen, half))
                .getFirst();
    }
}
