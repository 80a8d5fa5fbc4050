package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.pin.contact.ContactPlan.Change;
import it.sportello.pin.contact.ContactPlan.LastContact;
import it.sportello.pin.contact.ContactPlan.NothingToChoose;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.RegisteredContact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactPlanTest {

    private static final Instant NOW = Instant.parse("2020-04-02T10:00:00Z");

    private static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393205550123");
    private static final ContactPoint OTHER_MOBILE = new ContactPoint(Channel.SMS, "+393205550124");
    private static final ContactPoint EMAIL = new ContactPoint(Channel.EMAIL, "somebody@example.org");
    private static final ContactPoint OTHER_EMAIL = new ContactPoint(Channel.EMAIL, "else@example.org");

    private static final List<RegisteredContact> BOTH = List.of(chosen(MOBILE), other(EMAIL));

    @Test
    @DisplayName("C9 a new contact is asked for a code, and what it replaces stays until then")
    void asksForTheCodeFirst() {
        assertThat(plan(BOTH, named(OTHER_MOBILE))).isEqualTo(new Change(List.of(), List.of(OTHER_MOBILE), null));
    }

    @Test
    @DisplayName("C9 a contact that is taken away goes at once")
    void takesAway() {
        assertThat(plan(BOTH, removed(Channel.EMAIL))).isEqualTo(new Change(List.of(EMAIL), List.of(), null));
    }

    @Test
    @DisplayName("C9 the last contact is never taken away")
    void keepsTheLastOne() {
        assertThat(plan(List.of(chosen(MOBILE)), removed(Channel.SMS))).isEqualTo(new LastContact());
        assertThat(plan(BOTH, removed(Channel.SMS, Channel.EMAIL))).isEqualTo(new LastContact());
    }

    @Test
    @DisplayName("C9 the last contact that counts is not taken away while another one is held")
    void keepsTheLastOneThatCounts() {
        RegisteredContact held = new RegisteredContact(EMAIL, false, NOW, NOW.plusSeconds(1));
        List<RegisteredContact> known = List.of(chosen(MOBILE), held);

        assertThat(plan(known, removed(Channel.SMS))).isEqualTo(new LastContact());
        assertThat(plan(known, removed(Channel.EMAIL))).isEqualTo(new Change(List.of(EMAIL), List.of(), null));
        assertThat(ContactPlan.of(known, removed(Channel.SMS), NOW.plusSeconds(1)))
                .isEqualTo(new Change(List.of(MOBILE), List.of(), null));
    }

    @Test
    @DisplayName("C9 a contact that is not proved yet does not make the last one superfluous")
    void countsNotWhatIsUnproved() {
        WantedContacts wanted = new WantedContacts(Set.of(Channel.SMS), List.of(EMAIL), null);

        assertThat(plan(List.of(chosen(MOBILE)), wanted)).isEqualTo(new LastContact());
    }

    @Test
    @DisplayName("C9 naming what is there changes nothing, however it is written, and nothing is sent")
    void leavesWhatIsThere() {
        assertThat(plan(BOTH, named(MOBILE, new ContactPoint(Channel.EMAIL, "Somebody@example.org"))))
                .isEqualTo(new Change(List.of(), List.of(), null));
        assertThat(plan(BOTH, named())).isEqualTo(new Change(List.of(), List.of(), null));
    }

    @Test
    @DisplayName("C9 of several on one channel the one that is named stays")
    void keepsTheNamedOne() {
        assertThat(plan(List.of(chosen(EMAIL), other(OTHER_EMAIL)), named(OTHER_EMAIL)))
                .isEqualTo(new Change(List.of(EMAIL), List.of(), null));
    }

    @Test
    @DisplayName("C9 of several on one channel all go")
    void takesAllOfAChannel() {
        List<RegisteredContact> three = List.of(chosen(MOBILE), other(EMAIL), other(OTHER_EMAIL));

        assertThat(plan(three, removed(Channel.EMAIL)))
                .isEqualTo(new Change(List.of(EMAIL, OTHER_EMAIL), List.of(), null));
    }

    @Test
    @DisplayName("C1 first halves go where the citizen wants, to a contact that was proved")
    void choosesAmongTheProved() {
        assertThat(plan(BOTH, choosing(Channel.EMAIL))).isEqualTo(new Change(List.of(), List.of(), Channel.EMAIL));
        assertThat(plan(BOTH, choosing(Channel.SMS))).isEqualTo(new Change(List.of(), List.of(), null));
        assertThat(plan(BOTH, choosing(Channel.CERTIFIED_EMAIL))).isEqualTo(new NothingToChoose());
    }

    @Test
    @DisplayName("C9 neither what is new nor what goes can be chosen")
    void choosesNothingThatIsNotThere() {
        WantedContacts unproved = new WantedContacts(Set.of(), List.of(EMAIL), Channel.EMAIL);
        WantedContacts gone = new WantedContacts(Set.of(Channel.EMAIL), List.of(), Channel.EMAIL);

        assertThat(plan(List.of(chosen(MOBILE)), unproved)).isEqualTo(new NothingToChoose());
        assertThat(plan(BOTH, gone)).isEqualTo(new NothingToChoose());
    }

    @Test
    @DisplayName("C8 who has no contact yet names the first one")
    void asksTheFirstOne() {
        assertThat(plan(List.of(), named(MOBILE))).isEqualTo(new Change(List.of(), List.of(MOBILE), null));
    }

    private static ContactPlan plan(List<RegisteredContact> known, WantedContacts wanted) {
        return ContactPlan.of(known, wanted, NOW);
    }

    private static WantedContacts named(ContactPoint... points) {
        return new WantedContacts(Set.of(), List.of(points), null);
    }

    private static WantedContacts removed(Channel... channels) {
        return new WantedContacts(Set.of(channels), List.of(), null);
    }

    private static WantedContacts choosing(@Nullable Channel channel) {
        return new WantedContacts(Set.of(), List.of(), channel);
    }

    private static RegisteredContact chosen(ContactPoint point) {
        return new RegisteredContact(point, true, Instant.EPOCH, Instant.EPOCH);
    }

    private static RegisteredContact other(ContactPoint point) {
        return new RegisteredContact(point, false, Instant.EPOCH, Instant.EPOCH);
    }
}
