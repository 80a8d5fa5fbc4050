package it.sportello.pin.recovery.start;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.personal.LivePin;
import it.sportello.pin.recovery.start.RecoveryStart.Due;
import it.sportello.pin.recovery.start.RecoveryStart.NotPossible;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoveryStartTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Optional<LivePin> LIVE = Optional.of(new LivePin(UUID.randomUUID(), UUID.randomUUID()));

    private static final Reachable MOBILE = reachable(Channel.SMS, "+393331234567");
    private static final Reachable MAIL = reachable(Channel.EMAIL, "esempio@example.org");
    private static final Reachable CERTIFIED = reachable(Channel.CERTIFIED_EMAIL, "esempio@pec.example.org");

    @Test
    @DisplayName("C9 an activated PIN is recovered over a mobile and a mailbox")
    void needsTwoContactsOfDifferentKeys() {
        assertThat(RecoveryStart.of(LIVE, List.of(MAIL, MOBILE), AT_ONCE))
                .isEqualTo(new Due(LIVE.orElseThrow(), MOBILE, MAIL));
        assertThat(RecoveryStart.of(LIVE, List.of(CERTIFIED, MOBILE), AT_ONCE))
                .isEqualTo(new Due(LIVE.orElseThrow(), MOBILE, CERTIFIED));
    }

    @Test
    @DisplayName("C9 of two mailboxes the chosen one counts, which stands first")
    void takesTheChosenMailbox() {
        assertThat(RecoveryStart.of(LIVE, List.of(CERTIFIED, MAIL, MOBILE), AT_ONCE))
                .isEqualTo(new Due(LIVE.orElseThrow(), MOBILE, CERTIFIED));
    }

    @Test
    @DisplayName("C9 one contact, or two that one key opens, are not enough")
    void isNotPossibleOverOneKey() {
        for (List<Reachable> settled : List.of(
                List.<Reachable>of(),
                List.of(MAIL),
                List.of(MOBILE),
                List.of(MAIL, CERTIFIED),
                List.of(MOBILE, MOBILE))) {
            assertThat(RecoveryStart.of(LIVE, settled, AT_ONCE)).isEqualTo(new NotPossible());
        }
    }

    @Test
    @DisplayName("C9 a PIN that was not activated is not recovered")
    void needsAnActivatedPin() {
        assertThat(RecoveryStart.of(Optional.empty(), List.of(MAIL, MOBILE), AT_ONCE))
                .isEqualTo(new NotPossible());
    }

    @Test
    @DisplayName("C9 codes that come after ten minutes would surprise whoever gets them")
    void isNotPossibleLate() {
        assertThat(RecoveryStart.of(
                        LIVE, List.of(MAIL, MOBILE), Duration.ofMinutes(10).minusMillis(1)))
                .isInstanceOf(Due.class);
        assertThat(RecoveryStart.of(LIVE, List.of(MAIL, MOBILE), Duration.ofMinutes(10)))
                .isEqualTo(new NotPossible());
    }

    private static Reachable reachable(Channel channel, String address) {
        return new Reachable(new ContactPoint(channel, address), Language.IT);
    }
}
