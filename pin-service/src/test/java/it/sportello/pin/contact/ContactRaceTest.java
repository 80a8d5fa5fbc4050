package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The person's row is held until all have seen what they change, so that nobody wins by being early. */
@QuarkusTest
class ContactRaceTest {

    private final ExecutorService browsers = Executors.newFixedThreadPool(2);

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    @DisplayName("C9 of two who take away different contacts at once one has seen what is left, and one contact stays")
    void takesAwayOneAtATime() throws Exception {
        CitizenContacts contacts = CitizenContacts.activated();
        String seen = contacts.show().header("ETag");
        List<Future<Response>> answers;
        try (HeldRow person = HeldRow.ofPerson(contacts.personId())) {
            answers = Stream.of("mobile", "email")
                    .map(field -> browsers.submit(() -> contacts.change(seen, "{\"" + field + "\":null}")))
                    .toList();
            person.awaitWaiting(2);
        }
        assertThat(List.of(
                        answers.getFirst().get().statusCode(),
                        answers.getLast().get().statusCode()))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(contacts.show().<List<String>>path("items")).hasSize(1);
    }

    @Test
    @DisplayName("C9 one code typed twice at once proves one contact once")
    void provesOnce() throws Exception {
        CitizenContacts contacts = CitizenContacts.activated();
        String mobile = FictionalCitizen.random().mobile();
        Response asked = contacts.change("{\"mobile\":\"" + mobile + "\"}");
        CitizenContacts.codeOf(asked);
        List<Future<Response>> answers;
        try (HeldRow person = HeldRow.ofPerson(contacts.personId())) {
            answers = Stream.of(1, 2)
                    .map(_ -> browsers.submit(() -> contacts.prove(asked)))
                    .toList();
            person.awaitWaiting(2);
        }
        assertThat(List.of(
                        answers.getFirst().get().statusCode(),
                        answers.getLast().get().statusCode()))
                .containsExactlyInAnyOrder(200, 422);
        assertThat(Tables.count(
                        "select count(*) from contact where person_id = ? and address = ?",
                        contacts.personId(),
                        mobile))
                .isOne();
    }

    @Test
    @DisplayName("C12 a revocation that comes between code and effect stops the change")
    void isStoppedByARevocation() throws Exception {
        CitizenContacts contacts = CitizenContacts.activated();
        String mobile = FictionalCitizen.random().mobile();
        Response asked = contacts.change("{\"mobile\":\"" + mobile + "\"}");
        CitizenContacts.codeOf(asked);
        Future<Response> proof;
        try (HeldRow revocation =
                HeldRow.by("with revoked as (update personal_pin set dead_at = now() where person_id = '"
                        + contacts.personId() + "' returning person_id)"
                        + " update person set language = language where id in (select person_id from revoked)")) {
            proof = browsers.submit(() -> contacts.prove(asked));
            revocation.awaitWaiting(1);
        }
        assertThat(proof.get().statusCode()).isEqualTo(401);
        assertThat(contacts.show().<List<String>>path("items.address")).doesNotContain(mobile);
    }

    @Test
    @DisplayName("K1 a contact that an agent corrected ends what somebody wanted changed before")
    void isEndedByACorrection() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);
        UUID requestId = Agents.requestIdOf(citizen);
        Agents.makeOverdue(requestId);
        Tables.change(
                "insert into pending_contact (code_id, person_id, channel, address, asked_at, valid_until)"
                        + " values (gen_random_uuid(), ?, 'SMS', '+393201230077', now(), now())",
                personId);
        String corrected = "new-" + citizen.email();
        Events.send(
                new PinRequestValidated(
                        requestId,
                        personId,
                        UUID.randomUUID(),
                        Agents.sealContactBesideOthers(requestId, "EMAIL", corrected),
                        TestClock.now()),
                UUID.randomUUID());

        await("the contact is corrected")
                .until(() -> Tables.column("select address from contact where person_id = ? and chosen", personId)
                        .contains(corrected));
        assertThat(Tables.count("select count(*) from pending_contact where open and person_id = ?", personId))
                .isZero();
        assertThat(Tables.count(
                        "select count(*) from contact where person_id = ? and chosen"
                                + " and settled_at = created_at + interval '24 hours'",
                        personId))
                .isOne();
    }
}
