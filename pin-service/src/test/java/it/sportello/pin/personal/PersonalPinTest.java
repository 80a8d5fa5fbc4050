package it.sportello.pin.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.pin.half.HalfService.Spent;
import it.sportello.pin.secret.KeptSecret;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalPinTest {

    private static final Instant NOW = Instant.parse("2020-04-01T06:00:00Z");
    private static final NewPersonalPin MADE =
            new NewPersonalPin(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), secret());

    private final PersonalPin pin = new PersonalPin(MADE, new Spent(2, CredentialLevel.ORDINARY), NOW);

    @Test
    @DisplayName("C7 an activation gives ORDINARY, and tells the issue of the first half")
    void tellsWhatWasActivated() {
        assertThat(pin.event()).isEqualTo(new PinActivated(MADE.personId(), 2, CredentialLevel.ORDINARY, NOW));
    }

    @Test
    @DisplayName("C7 K4 it has the level of the halves it replaced, and says so when the activation is repeated")
    void hasTheLevelOfItsHalves() {
        PersonalPin dispositive = new PersonalPin(MADE, new Spent(2, CredentialLevel.DISPOSITIVE), NOW);

        assertThat(dispositive.event().level()).isEqualTo(CredentialLevel.DISPOSITIVE);
        assertThat(dispositive.activated().level()).isEqualTo(CredentialLevel.DISPOSITIVE);
    }

    @Test
    @DisplayName("C7 with another generation the earlier one is dead")
    void diesWhenGeneratedAgain() {
        assertThat(pin.isAlive(1)).isTrue();
        pin.regenerate(secret());
        assertThat(pin.isAlive(1)).isFalse();
        assertThat(pin.isAlive(2)).isTrue();
    }

    @Test
    @DisplayName("C7 what was used is not generated again")
    void staysOnceUsed() {
        pin.markUsed(NOW);
        assertThat(pin.activated().used()).isTrue();
        assertThatThrownBy(() -> pin.regenerate(secret())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("C7 it is known by both halves it replaced")
    void isKnownByBothHalves() {
        assertThat(pin.replaced(MADE.firstHalfId(), MADE.secondHalfId())).isTrue();
        assertThat(pin.replaced(MADE.firstHalfId(), UUID.randomUUID())).isFalse();
        assertThat(pin.replaced(UUID.randomUUID(), MADE.secondHalfId())).isFalse();
    }

    @Test
    @DisplayName("C12 a dead one signs nobody in")
    void dies() {
        pin.die(NOW);
        assertThat(pin.isAlive(1)).isFalse();
    }

    @Test
    @DisplayName("C10 a renewed PIN has its level, and the expired one is dead")
    void isRenewed() {
        assertThat(pin.renew(secret(), NOW)).isEqualTo(CredentialLevel.ORDINARY);
        assertThat(pin.isAlive(1)).isFalse();
        assertThat(pin.isAlive(2)).isTrue();
    }

    @Test
    @DisplayName("C8 a promoted PIN is dispositive, the same, and that is news once")
    void isPromoted() {
        assertThat(pin.promote()).isTrue();
        assertThat(pin.promote()).isFalse();
        assertThat(pin.isAlive(1)).isTrue();
        assertThat(pin.renew(secret(), NOW)).isEqualTo(CredentialLevel.DISPOSITIVE);
    }

    private static KeptSecret secret() {
        return new KeptSecret("hash", "pepper");
    }
}
