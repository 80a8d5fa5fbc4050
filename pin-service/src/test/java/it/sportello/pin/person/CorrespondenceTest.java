package it.sportello.pin.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    private static final Instant LONG_AGO = Instant.parse("2020-03-01T06:00:00Z");
    private static final Instant NOW = Instant.parse("2020-04-01T06:00:00Z");
    private static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393205550123");
    private static final ContactPoint EMAIL = new ContactPoint(Channel.EMAIL, "somebody@example.org");
    private static final ContactPoint TAKEN_AWAY = new ContactPoint(Channel.SMS, "+393205550199");

    @Test
    @DisplayName("C9 messages go to the contact that was chosen")
    void writesToTheChosenContact() {
        assertThat(of(settled(MOBILE), chosen(settled(EMAIL))).chosen()).contains(EMAIL);
    }

    @Test
    @DisplayName("K1 what must not reach the contact that failed goes to another one, or nowhere")
    void sparesTheContactConcerned() {
        assertThat(of(chosen(settled(EMAIL)), settled(MOBILE)).other()).contains(MOBILE);
        assertThat(of(chosen(settled(EMAIL))).other()).isEmpty();
    }

    @Test
    @DisplayName("C13 who was never given anything cannot be written to")
    void knowsNobodyWithoutContacts() {
        assertThat(of().chosen()).isEmpty();
        assertThat(of().other()).isEmpty();
    }

    @Test
    @DisplayName("C9 a contact that came to others proves nothing for 24 hours, and everything from then on")
    void holdsWhatIsNew() {
        Contact late = Contact.held(UUID.randomUUID(), UUID.randomUUID(), MOBILE, NOW);
        Instant end = NOW.plus(Duration.ofHours(24));

        assertThat(at(end.minusNanos(1000), chosen(settled(EMAIL)), late).settled())
                .containsExactly(EMAIL);
        assertThat(at(end, chosen(settled(EMAIL)), late).settled()).containsExactly(EMAIL, MOBILE);
    }

    @Test
    @DisplayName("C9 the settled contacts begin with the chosen one")
    void beginsWithTheChosenOne() {
        assertThat(of(settled(MOBILE), chosen(settled(EMAIL))).settled()).containsExactly(EMAIL, MOBILE);
    }

    @Test
    @DisplayName("C9 a new contact is not told instead of the others, but gets what it was chosen for")
    void tellsNotWhatIsNew() {
        Correspondence intruder = of(settled(EMAIL), chosen(held(MOBILE)));

        assertThat(intruder.told()).containsExactly(EMAIL);
        assertThat(intruder.other()).contains(EMAIL);
        assertThat(intruder.chosen()).contains(MOBILE);
    }

    @Test
    @DisplayName("C9 what was taken away is told before all others, and proves nothing")
    void stillTellsWhatWasTakenAway() {
        Correspondence robbed = new Correspondence(
                List.of(chosen(held(MOBILE)), settled(EMAIL)),
                List.of(new FormerContact(TAKEN_AWAY, NOW.plusSeconds(1))),
                NOW);

        assertThat(robbed.told()).containsExactly(TAKEN_AWAY, EMAIL);
        assertThat(robbed.other()).contains(TAKEN_AWAY);
        assertThat(robbed.all()).containsExactlyInAnyOrder(MOBILE, EMAIL, TAKEN_AWAY);
        assertThat(robbed.settled()).containsExactly(EMAIL);
    }

    private static Correspondence of(Contact... contacts) {
        return at(NOW, contacts);
    }

    private static Correspondence at(Instant at, Contact... contacts) {
        return new Correspondence(List.of(contacts), List.of(), at);
    }

    private static Contact settled(ContactPoint point) {
        return Contact.settled(UUID.randomUUID(), UUID.randomUUID(), point, LONG_AGO);
    }

    private static Contact held(ContactPoint point) {
        return Contact.held(UUID.randomUUID(), UUID.randomUUID(), point, NOW);
    }

    private static Contact chosen(Contact contact) {
        contact.choose();
        return contact;
    }
}
