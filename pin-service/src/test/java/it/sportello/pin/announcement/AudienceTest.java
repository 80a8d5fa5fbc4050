package it.sportello.pin.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Reachable MAIL = at(Channel.EMAIL, "fantasia@example.org");
    private static final Reachable MOBILE = at(Channel.SMS, "+393205550123");
    private static final Reachable NEW = at(Channel.CERTIFIED_EMAIL, "nuova@example.org");

    @Test
    @DisplayName("C9 news goes to the contacts that it does not concern, and no letter is needed")
    void tellsTheOthers() {
        Audience audience = Audience.of(List.of(MAIL, MOBILE), List.of(MAIL, MOBILE), List.of(MAIL.contact()));

        assertThat(audience.listeners()).containsExactly(MOBILE);
        assertThat(audience.needsALetter()).isFalse();
    }

    @Test
    @DisplayName("C9 with no other contact news goes to the same one, and by letter")
    void tellsTheSameOneAndByLetter() {
        Audience audience = Audience.of(List.of(MAIL), List.of(MAIL), List.of(MAIL.contact()));

        assertThat(audience.listeners()).containsExactly(MAIL);
        assertThat(audience.needsALetter()).isTrue();
    }

    @Test
    @DisplayName("C9 a contact is the same however its address is written")
    void knowsAContactInOtherLetters() {
        Audience audience = Audience.of(
                List.of(MAIL), List.of(MAIL), List.of(new ContactPoint(Channel.EMAIL, "Fantasia@Example.org")));

        assertThat(audience.others()).isEmpty();
    }

    @Test
    @DisplayName("C9 a contact of less than a day is no other one, though it is told when there is none")
    void doesNotCountOnAYoungContact() {
        Audience audience = Audience.of(List.of(MAIL, NEW), List.of(MAIL), List.of(MAIL.contact()));

        assertThat(audience.listeners()).containsExactly(MAIL, NEW);
        assertThat(audience.needsALetter()).isTrue();
    }

    @Test
    @DisplayName("C9 who has no contact at all is written to")
    void writesToWhoHasNone() {
        assertThat(Audience.of(List.of(), List.of(), List.of()).needsALetter()).isTrue();
    }

    private static Reachable at(Channel channel, String address) {
        return new Reachable(new ContactPoint(channel, address), Language.IT);
    }
}
