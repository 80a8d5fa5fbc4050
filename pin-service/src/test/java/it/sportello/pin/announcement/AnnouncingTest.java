package it.sportello.pin.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncingTest {

    @Inject
    AnnouncementService announcements;

    @Test
    @DisplayName("C9 an issue is told on the other contact, once; no letter beside the one with the second half")
    void tellsOfAnIssue() {
        FictionalCitizen citizen = PinApi.issued();
        Told told = new Told(citizen, "pin-issued");

        told.awaitDigitally(citizen.mobile());
        assertThat(told.byPost()).isEmpty();
    }

    @Test
    @DisplayName("C9 who has one contact is told of an issue by the half itself and by its letter")
    void doublesNothing() {
        FictionalCitizen citizen = withOneContact();
        FictionalCitizen later = PinApi.issued();
        new Told(later, "pin-issued").awaitDigitally(later.mobile());

        assertThat(new Told(citizen, "pin-issued").digitally()).isEmpty();
        assertThat(new Told(citizen, "second-half").byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C9 C10 whose PIN ran out is told on the contacts of then when another one is issued")
    void tellsTheContactsOfThen() {
        FictionalCitizen citizen = PinApi.issued();
        Tables.change(
                "update pin_half set valid_until = ?::timestamptz where person_id = ?",
                TestClock.now().toString(),
                PinApi.personIdOf(citizen));

        PinApi.decided(PinForm.of(citizen)
                .with("contacts", Map.of("email", FictionalCitizen.random().email())));

        new Told(citizen, "pin-issued").awaitDigitally(citizen.mobile(), citizen.mobile(), citizen.email());
    }

    @Test
    @DisplayName("C9 with no other contact news goes to the same one and by letter to the register's address")
    void writesALetter() {
        FictionalCitizen citizen = withOneContact();

        announce(citizen, Announcement.HALF_ISSUED_AGAIN);

        Told told = new Told(citizen, "half-issued-again");
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).startsWith(citizen.givenName() + " " + citizen.familyName() + "\n");
            assertThat(letter.parameters()).isEmpty();
        });
    }

    @Test
    @DisplayName("C9 a contact of less than a day is no other one: the letter goes all the same")
    void doesNotCountOnAYoungContact() {
        FictionalCitizen citizen = PinApi.issued();
        Tables.change(
                "update contact set settled_at = ?::timestamptz where person_id = ? and not chosen",
                TestClock.now().plusSeconds(3600).toString(),
                PinApi.personIdOf(citizen));

        announce(citizen, Announcement.PIN_RECOVERED);

        Told told = new Told(citizen, "pin-recovered");
        told.awaitDigitally(citizen.email(), citizen.mobile());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C9 what a stranger can repeat brings one letter a day, and every time a message")
    void rationsLetters() {
        FictionalCitizen citizen = withOneContact();
        Told told = new Told(citizen, "signed-in-elsewhere");

        announce(citizen, Announcement.SIGNED_IN_ELSEWHERE);
        announce(citizen, Announcement.SIGNED_IN_ELSEWHERE);
        told.awaitDigitally(citizen.email(), citizen.email());
        assertThat(told.byPost()).hasSize(1);

        Tables.change(
                "update notice_letter set ordered_at = ordered_at - interval '1 day' where person_id = ?",
                PinApi.personIdOf(citizen));
        announce(citizen, Announcement.SIGNED_IN_ELSEWHERE);
        told.awaitDigitally(citizen.email(), citizen.email(), citizen.email());
        assertThat(told.byPost()).hasSize(2);
    }

    @Test
    @DisplayName("C9 other news brings a letter every time")
    void rationsNoOtherLetters() {
        FictionalCitizen citizen = withOneContact();

        announce(citizen, Announcement.CONTACT_REMOVED);
        announce(citizen, Announcement.CONTACT_REMOVED);

        Told told = new Told(citizen, "contact-removed");
        told.awaitDigitally(citizen.email(), citizen.email());
        assertThat(told.byPost()).hasSize(2);
    }

    @Test
    @DisplayName("K4 a remote identification is told on every contact, and by letter whatever contacts there are")
    void writesInAnyCase() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);

        QuarkusTransaction.requiringNew()
                .run(() -> announcements.announceAlsoByLetter(personId, Announcement.IDENTIFIED_REMOTELY));

        Told told = new Told(citizen, "identified-remotely");
        told.awaitDigitally(citizen.mobile(), citizen.email());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName("C9 who has left the register is told on their contacts alone")
    void writesToNobodyGone() {
        FictionalCitizen citizen = withOneContact();
        Tables.change("delete from register.resident where tax_code = ?", citizen.taxCode());

        announce(citizen, Announcement.PIN_REVOKED);

        Told told = new Told(citizen, "pin-revoked");
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).isEmpty();
    }

    @Test
    @DisplayName("C9 A11 the end of a repudiated PIN is told")
    void tellsOfARepudiation() {
        FictionalCitizen citizen = withOneContact();
        UUID personId = PinApi.personIdOf(citizen);

        Events.send(new ApplicationRepudiated(personId, UUID.randomUUID(), 1, TestClock.now()), UUID.randomUUID());

        Told told = new Told(citizen, "initial-pin-revoked");
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName(
            "C9 C13 the end of a request with halves is told on its contacts before they go; without halves nothing is")
    void tellsOfARefusal() {
        FictionalCitizen issued = PinApi.issued();
        FictionalCitizen waiting = Residents.registered();
        PinApi.decided(PinForm.of(waiting).with("given_name", "Inesistente"));

        refuse(waiting);
        refuse(issued);

        new Told(issued, "initial-pin-revoked").awaitDigitally(issued.mobile());
        await("the other request is over")
                .until(() -> Tables.find("select status from pin_request where id = ?", Agents.requestIdOf(waiting))
                        .equals(Optional.of("CLOSED")));
        Told nothing = new Told(waiting, "initial-pin-revoked");
        assertThat(nothing.digitally()).isEmpty();
        assertThat(nothing.byPost()).isEmpty();
    }

    private static void refuse(FictionalCitizen citizen) {
        Events.send(
                new PinRequestRefused(
                        Agents.requestIdOf(citizen),
                        PinApi.personIdOf(citizen),
                        UUID.randomUUID(),
                        "NOT_REQUESTED",
                        TestClock.now()),
                UUID.randomUUID());
    }

    private void announce(FictionalCitizen citizen, Announcement news) {
        UUID personId = PinApi.personIdOf(citizen);
        List<ContactPoint> concerned = List.of(new ContactPoint(Channel.EMAIL, citizen.email()));
        QuarkusTransaction.requiringNew().run(() -> announcements.announce(personId, concerned, news));
    }

    private static FictionalCitizen withOneContact() {
        FictionalCitizen citizen = Residents.registered();
        assertThat(PinApi.decided(PinForm.of(citizen).with("contacts", Map.of("email", citizen.email()))))
                .isEqualTo("ISSUED");
        return citizen;
    }
}
