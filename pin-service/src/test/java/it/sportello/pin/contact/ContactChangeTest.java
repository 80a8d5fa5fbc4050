package it.sportello.pin.contact;

import static it.sportello.pin.testing.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactChangeTest {

    private final String mobile = FictionalCitizen.random().mobile();

    private CitizenContacts contacts;

    @BeforeEach
    void activate() {
        contacts = CitizenContacts.activated();
    }

    @Test
    @DisplayName(
            "C9 a new contact waits for its code; then it takes its channel's place, and the old one is told at once")
    void replacesWhatIsProved() {
        Response asked = contacts.change("{\"mobile\":\"" + mobile + "\"}");

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        assertThat(asked.<List<String>>path("pending.address")).containsExactly(mobile);
        assertThat(asked.<List<String>>path("items.address"))
                .containsExactlyInAnyOrder(
                        contacts.citizen().email(), contacts.citizen().mobile());

        Response proved = contacts.prove(asked);

        assertThat(proved.statusCode()).as(proved.asString()).isEqualTo(200);
        assertThat(proved.<List<String>>path("items.address"))
                .containsExactly(contacts.citizen().email(), mobile);
        assertThat(proved.<List<String>>path("pending")).isEmpty();
        assertThat(proved.<List<String>>path("still_told.address"))
                .containsExactly(contacts.citizen().mobile());
        assertThat(proved.asString()).isEqualTo(contacts.show().asString());
        await("the old contacts are told")
                .untilAsserted(() -> assertThat(told(
                                "contact-changed",
                                contacts.citizen().email(),
                                contacts.citizen().mobile(),
                                mobile))
                        .containsExactlyInAnyOrder(
                                contacts.citizen().email(), contacts.citizen().mobile()));
    }

    @Test
    @DisplayName("C9 a new contact counts 24 hours after it was proved")
    void holdsTheNewOne() {
        Response proved = contacts.replaced("mobile", mobile);

        Instant added = Instant.parse(proved.path("items[1].added_at"));
        assertThat(Instant.parse(proved.path("items[1].counts_from"))).isEqualTo(added.plus(Duration.ofHours(24)));
        assertThat(Instant.parse(proved.path("still_told[0].told_until"))).isEqualTo(added.plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName(
            "C9 one that takes the chosen one's place is chosen; what comes to others is told to these, and chosen when asked")
    void keepsOneChosen() {
        String email = FictionalCitizen.random().email();
        assertThat(contacts.replaced("email", email).<String>path("items.find { it.chosen }.address"))
                .isEqualTo(email);
        String certified = "pec." + FictionalCitizen.random().email();
        assertThat(contacts.replaced("certified_email", certified).<String>path("items.find { it.chosen }.address"))
                .isEqualTo(email);
        await("the addition is told")
                .untilAsserted(() -> assertThat(
                                told("contact-added", contacts.citizen().mobile(), certified))
                        .containsExactly(contacts.citizen().mobile()));

        Response chosen = contacts.change("{\"first_half_channel\":\"CERTIFIED_EMAIL\"}");

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.<String>path("items.find { it.chosen }.address")).isEqualTo(certified);
        await("the choice is told")
                .untilAsserted(() -> assertThat(
                                told("contact-chosen", contacts.citizen().mobile()))
                        .hasSize(1));
        assertThat(contacts.change("{\"certified_email\":null}").<String>path("items.find { it.chosen }.address"))
                .isEqualTo(contacts.citizen().mobile());
    }

    @Test
    @DisplayName("C9 a contact that was taken away is told so with the others; the last one stays")
    void takesAwayAllButTheLast() {
        Response left = contacts.change("{\"mobile\":null}");

        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(left.<List<String>>path("items.address"))
                .containsExactly(contacts.citizen().email());
        assertThat(left.<List<String>>path("still_told.address"))
                .containsExactly(contacts.citizen().mobile());
        await("the removal is told")
                .untilAsserted(() -> assertThat(told(
                                "contact-removed",
                                contacts.citizen().email(),
                                contacts.citizen().mobile()))
                        .containsExactlyInAnyOrder(
                                contacts.citizen().email(), contacts.citizen().mobile()));

        Response refused = contacts.change("{\"email\":null,\"mobile\":\"" + mobile + "\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("/last-contact");
        assertThat(contacts.show().<List<String>>path("pending")).isEmpty();
    }

    @Test
    @DisplayName(
            "C9 a contact that comes back within a day of being taken away counts at once, and is told of as a contact")
    void takesBackAtOnce() {
        contacts.replaced("mobile", mobile);

        Response back = contacts.replaced("mobile", contacts.citizen().mobile());

        assertThat(back.<List<String>>path("items.address"))
                .containsExactly(contacts.citizen().email(), contacts.citizen().mobile());
        assertThat(back.<String>path("items[1].counts_from")).isEqualTo(back.path("items[1].added_at"));
        assertThat(back.<List<String>>path("still_told")).isEmpty();
    }

    @Test
    @DisplayName("C9 of two wishes for one channel the later one counts, and null takes back what was not proved yet")
    void followsTheLaterWish() {
        String later = FictionalCitizen.random().mobile();
        Response first = contacts.change("{\"mobile\":\"" + mobile + "\"}");
        Response second = contacts.change("{\"mobile\":\"" + later + "\"}");
        assertThat(second.<List<String>>path("pending.address")).containsExactly(later);

        assertThat(contacts.prove(first).statusCode()).isEqualTo(422);

        assertThat(contacts.change("{\"mobile\":\"" + contacts.citizen().mobile() + "\"}")
                        .<List<String>>path("pending"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "C9 a code to the same contact comes again after a minute at the earliest, and until then nothing changes")
    void asksNotTooOften() {
        contacts.change("{\"mobile\":\"" + mobile + "\"}");

        Response tooSoon = contacts.change("{\"mobile\":\"" + mobile + "\",\"email\":null}");

        assertThat(tooSoon.statusCode()).isEqualTo(429);
        assertThat(tooSoon.header("Retry-After")).isNotBlank();
        assertThat(contacts.show().<List<String>>path("items.address")).hasSize(2);
        assertThat(contacts.show().<List<String>>path("pending.address")).containsExactly(mobile);
    }

    @Test
    @DisplayName("C9 nobody has codes sent to as many strangers as they like")
    void asksNotTooMany() {
        Tables.change("""
                insert into pending_contact (code_id, person_id, channel, address, open, asked_at, valid_until)
                select gen_random_uuid(), ?, 'SMS', '+39320555' || n, false, now(), now() from generate_series(1, 10) n""", contacts.personId());

        Response tooMany = contacts.change("{\"mobile\":\"" + mobile + "\"}");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.<String>path("type")).endsWith("/too-many-requests");
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(86_000, 86_400);
        Tables.change(
                "update pending_contact set recorded_at = now() - interval '1 day' where address like '%1' and person_id = ?",
                contacts.personId());
        assertThat(contacts.change("{\"mobile\":\"" + mobile + "\"}").statusCode())
                .isEqualTo(202);
    }

    @Test
    @DisplayName("C9 nobody changes what they have not seen")
    void wantsToKnowWhatWasSeen() {
        String seen = contacts.show().header("ETag");
        assertThat(contacts.changeUnseen("{\"mobile\":null}").statusCode()).isEqualTo(428);
        Response changed = contacts.change(seen, "{\"first_half_channel\":\"SMS\"}");
        assertThat(changed.statusCode()).isEqualTo(200);

        assertThat(contacts.change(seen, "{\"email\":null}").statusCode()).isEqualTo(412);
        assertThat(contacts.change(changed.header("ETag"), "{\"email\":null}").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "C12 whose PIN was revoked, or replaced since the sign-in, changes nothing with the token that is left")
    void refusesARevokedSignIn() {
        Response asked = contacts.change("{\"mobile\":\"" + mobile + "\"}");
        Tables.change("update personal_pin set first_issue = 2 where person_id = ?", contacts.personId());
        assertRefused(contacts.change("{\"mobile\":null}"));
        Tables.change(
                "update personal_pin set first_issue = 1, dead_at = now() where person_id = ?", contacts.personId());

        assertRefused(contacts.change("{\"mobile\":null}"));
        assertRefused(contacts.prove(asked));
        assertThat(contacts.show().<List<String>>path("items")).hasSize(2);
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_user_authentication");
    }
}
