package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.FormerContact;
import it.sportello.pin.person.RegisteredContact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactBookTest {

    private static final Instant NOW = Instant.parse("2020-04-01T06:00:00Z");
    private static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393205550123");
    private static final ContactPoint OTHER = new ContactPoint(Channel.SMS, "+393205550124");

    @Test
    @DisplayName("C9 whatever the citizen would see otherwise has another version")
    void changesWithWhatIsSeen() {
        RegisteredContact contact = new RegisteredContact(MOBILE, true, NOW, NOW);
        PendingContact pending = new PendingContact(UUID.randomUUID(), OTHER, NOW, NOW);
        FormerContact former = new FormerContact(OTHER, NOW);

        assertThat(Stream.of(
                                book(contact),
                                book(new RegisteredContact(OTHER, true, NOW, NOW)),
                                book(new RegisteredContact(MOBILE, false, NOW, NOW)),
                                book(new RegisteredContact(MOBILE, true, NOW, NOW.plusSeconds(1))),
                                new ContactBook(List.of(contact), List.of(pending), List.of()),
                                new ContactBook(List.of(contact), List.of(), List.of(former)))
                        .map(ContactBook::version))
                .doesNotHaveDuplicates();
        assertThat(book(contact).version()).isEqualTo(book(contact).version());
    }

    private static ContactBook book(RegisteredContact contact) {
        return new ContactBook(List.of(contact), List.of(), List.of());
    }
}
