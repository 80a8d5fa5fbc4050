package it.sportello.pin.message.requested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.identity.VouchedCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageRequestedTest {

    @Test
    @DisplayName("C9 a message goes sealed to the chosen contact, once however often it is asked for")
    void sendsToTheChosenContact() {
        FictionalCitizen citizen = PinApi.issued();
        MessageRequested message = message(PinApi.personIdOf(citizen), Recipient.PRIMARY);
        UUID eventId = Ids.next();
        Events.send(message, eventId);
        Events.send(message, eventId);
        MessageRequested last = message(PinApi.personIdOf(citizen), Recipient.PRIMARY);
        Events.send(last, Ids.next());

        PinApi.dispatchOf(Topic.DISPATCH_MAIL, last.messageId());
        var dispatches = Events.of(Topic.DISPATCH_MAIL, DispatchRequested.class).stream()
                .filter(dispatch -> dispatch.correlationId().equals(message.messageId()))
                .toList();
        assertThat(dispatches).hasSize(1);
        DispatchRequested dispatch = dispatches.getFirst();
        assertThat(dispatch.purpose()).isEqualTo(Purpose.MESSAGE);
        assertThat(dispatch.template()).isEqualTo("application-receipt");
        assertThat(dispatch.language()).isEqualTo("it");
        assertThat(OpenedSeal.of(dispatch))
                .isEqualTo(new OpenedSeal(citizen.email(), Map.of("protocol_number", "TEST-1")));
    }

    @Test
    @DisplayName("C9 an announcement goes to another contact")
    void sendsToAnotherContact() {
        FictionalCitizen citizen = PinApi.issued();
        MessageRequested message = message(PinApi.personIdOf(citizen), Recipient.OTHER_CONTACT);
        Events.send(message, Ids.next());
        DispatchRequested dispatch = PinApi.dispatchOf(Topic.DISPATCH_SMS, message.messageId());
        assertThat(dispatch.channel()).isEqualTo(Channel.SMS);
        assertThat(OpenedSeal.of(dispatch).recipient()).isEqualTo(citizen.mobile());
    }

    @Test
    @DisplayName(
            "C9 A6 an announcement with no other contact goes to the same one, and as a letter with the same words")
    void sendsALetterWithoutAnotherContact() {
        FictionalCitizen citizen = Residents.registered();
        PinApi.decided(PinForm.of(citizen).with("contacts", Map.of("email", citizen.email())));
        MessageRequested message = message(PinApi.personIdOf(citizen), Recipient.OTHER_CONTACT);

        Events.send(message, Ids.next());

        assertThat(OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_MAIL, message.messageId()))
                        .recipient())
                .isEqualTo(citizen.email());
        DispatchRequested letter = PinApi.dispatchOf(Topic.DISPATCH_POSTAL, message.messageId());
        assertThat(letter.purpose()).isEqualTo(Purpose.MESSAGE);
        assertThat(letter.template()).isEqualTo("application-receipt");
        assertThat(OpenedSeal.of(letter).recipient())
                .contains(citizen.familyName(), citizen.address().street());
        assertThat(OpenedSeal.of(letter).parameters()).isEqualTo(Map.of("protocol_number", "TEST-1"));
    }

    @Test
    @DisplayName("C9 an announcement with another contact is no letter")
    void sendsNoLetterBesideAnotherContact() {
        FictionalCitizen citizen = PinApi.issued();
        MessageRequested message = message(PinApi.personIdOf(citizen), Recipient.OTHER_CONTACT);

        Events.send(message, Ids.next());

        PinApi.dispatchOf(Topic.DISPATCH_SMS, message.messageId());
        assertThat(Events.of(Topic.DISPATCH_POSTAL, DispatchRequested.class))
                .extracting(DispatchRequested::correlationId)
                .doesNotContain(message.messageId());
    }

    @Test
    @DisplayName("K1 a word that only another contact may get is not sent to the one that failed, nor buried")
    void tellsNobodyWithoutAnotherContact() {
        FictionalCitizen citizen = Residents.registered();
        PinApi.decided(PinForm.of(citizen).with("contacts", Map.of("email", citizen.email())));
        MessageRequested spared = message(PinApi.personIdOf(citizen), Recipient.OTHER_CONTACT_ALONE);
        MessageRequested last = message(PinApi.personIdOf(citizen), Recipient.PRIMARY);
        UUID eventId = Ids.next();
        Events.send(spared, eventId);
        Events.send(last, Ids.next());

        PinApi.dispatchOf(Topic.DISPATCH_MAIL, last.messageId());
        assertThat(Events.of(Topic.DISPATCH_MAIL, DispatchRequested.class))
                .extracting(DispatchRequested::correlationId)
                .doesNotContain(spared.messageId());
        assertThat(isBuried(eventId)).isFalse();
    }

    @Test
    @DisplayName("C8 C9 A6 an announcement to who has no contact is a letter")
    void announcesByLetterToWhoHasNoContact() {
        FictionalCitizen citizen = withoutContact();
        MessageRequested message = message(PinApi.personIdOf(citizen), Recipient.OTHER_CONTACT);

        Events.send(message, Ids.next());

        DispatchRequested letter = PinApi.dispatchOf(Topic.DISPATCH_POSTAL, message.messageId());
        assertThat(OpenedSeal.of(letter).recipient())
                .contains(citizen.familyName(), citizen.address().street());
    }

    @Test
    @DisplayName("C8 C9 a message to who has no contact is neither sent nor buried")
    void sparesWhoHasNoContact() {
        UUID personId = PinApi.personIdOf(withoutContact());
        UUID eventId = Ids.next();
        Events.send(message(personId, Recipient.PRIMARY), eventId);
        MessageRequested last = message(personId, Recipient.OTHER_CONTACT);

        Events.send(last, Ids.next());

        PinApi.dispatchOf(Topic.DISPATCH_POSTAL, last.messageId());
        assertThat(isBuried(eventId)).isFalse();
    }

    @Test
    @DisplayName("C13 a message to nobody we know goes to the dead letters at once")
    void rejectsUnknownPersons() {
        UUID eventId = Ids.next();
        Events.send(message(UUID.randomUUID(), Recipient.PRIMARY), eventId);
        await("it stands in the dead letters").until(() -> isBuried(eventId));
    }

    private static boolean isBuried(UUID eventId) {
        return Tables.column("select t::text from dead_letter t").stream()
                .anyMatch(row -> row.contains(eventId.toString()));
    }

    /** Came with an identity of others, whose issuer verified none. */
    private static FictionalCitizen withoutContact() {
        FictionalCitizen citizen = Residents.registered();
        VouchedCitizen.of(citizen).signIn();
        return citizen;
    }

    private static MessageRequested message(UUID personId, Recipient recipient) {
        return new MessageRequested(
                personId,
                Ids.next(),
                recipient,
                "application-receipt",
                Map.of("protocol_number", "TEST-1"),
                Instant.parse("2020-04-01T06:00:00Z"));
    }
}
