package it.sportello.pin.activation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.activation.InitialPin.Half;
import it.sportello.pin.personal.Activated;
import it.sportello.pin.secret.KeptSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialPinTest {

    private static final Instant NOW = Instant.parse("2020-04-01T06:00:00Z");
    private static final Instant PAST = NOW.minusSeconds(1);
    private static final Instant FUTURE = NOW.plusSeconds(1);

    @Test
    @DisplayName("C10 a PIN whose letter was not told to be posted has no end yet")
    void isOpenWithoutAnEnd() {
        assertThat(pin(null, null, null).isOpenAt(NOW)).isTrue();
    }

    @Test
    @DisplayName("C10 a PIN activates while both halves are good")
    void needsBothHalves() {
        assertThat(pin(FUTURE, FUTURE, null).isOpenAt(NOW)).isTrue();
        assertThat(pin(PAST, FUTURE, null).isOpenAt(NOW)).isFalse();
        assertThat(pin(FUTURE, PAST, null).isOpenAt(NOW)).isFalse();
        assertThat(pin(FUTURE, NOW, null).isOpenAt(NOW)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C7 an activation is repeated for fifteen minutes, unless the personal PIN was used")
    @CsvSource({"PT0S, false, true", "PT14M59S, false, true", "PT15M, false, false", "PT1M, true, false"})
    void isRepeatedForAWhile(Duration ago, boolean used, boolean open) {
        assertThat(pin(PAST, PAST, new Activated(CredentialLevel.ORDINARY, NOW.minus(ago), used))
                        .isOpenAt(NOW))
                .isEqualTo(open);
    }

    private static InitialPin pin(
            @Nullable Instant firstUntil, @Nullable Instant secondUntil, @Nullable Activated activated) {
        return new InitialPin(UUID.randomUUID(), UUID.randomUUID(), half(firstUntil), half(secondUntil), activated);
    }

    private static Half half(@Nullable Instant until) {
        return new Half(UUID.randomUUID(), new KeptSecret("hash", "pepper"), until);
    }
}
