package it.sportello.pin.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.MessageEvent.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    private static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393205550123");
    private static final ContactPoint EMAIL = new ContactPoint(Channel.EMAIL, "somebody@example.org");

    @Test
    @DisplayName("C9 messages go to the contact that was chosen")
    void writesToTheChosenContact() {
        assertThat(of(contact(MOBILE, false), contact(EMAIL, true)).contactFor(Recipient.PRIMARY))
                .contains(EMAIL);
    }

    @Test
    @DisplayName("C9 announcements go to another contact")
    void announcesOnAnotherContact() {
        assertThat(of(contact(EMAIL, true), contact(MOBILE, false)).contactFor(Recipient.OTHER_CONTACT))
                .contains(MOBILE);
    }

    @Test
    @DisplayName("C9 with no other contact announcements go to the same one")
    void announcesOnTheOnlyContact() {
        assertThat(of(contact(EMAIL, true)).contactFor(Recipient.OTHER_CONTACT)).contains(EMAIL);
    }

    @Test
    @DisplayName("K1 what must not reach the contact that failed goes to another one, or nowhere")
    void sparesTheContactConcerned() {
        assertThat(of(contact(EMAIL, true), contact(MOBILE, false)).contactFor(Recipient.OTHER_CONTACT_ALONE))
                .contains(MOBILE);
        assertThat(of(contact(EMAIL, true)).contactFor(Recipient.OTHER_CONTACT_ALONE))
                .isEmpty();
    }

    @Test
    @DisplayName("C13 who was never given anything cannot be written to")
    void knowsNobodyWithoutContacts() {
        assertThat(Correspondence.of(List.of())).isEmpty();
    }

    private static Correspondence of(Contact... contacts) {
        return Correspondence.of(List.of(contacts)).orElseThrow();
    }

    private static Contact contact(ContactPoint point, boolean chosen) {
        return new Contact(UUID.randomUUID(), UUID.randomUUID(), point, chosen, Instant.EPOCH);
    }
}
