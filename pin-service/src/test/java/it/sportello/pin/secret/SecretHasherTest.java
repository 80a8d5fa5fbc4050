package it.sportello.pin.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.contracts.PinCode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretHasherTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final PinCode HALF = PinCode.parse("ABCD-EFGH").orElseThrow();
    private static final PinCode OTHER = PinCode.parse("ABCD-EFGJ").orElseThrow();

    @TempDir
    Path directory;

    private SecretHasher hasher;

    @BeforeEach
    void prepare() {
        hasher = hasher("one");
    }

    @Test
    @DisplayName("C6 the half that was kept is recognised, and no other")
    void recognisesTheHalf() {
        KeptSecret kept = hasher.keepFirst(PERSON, HALF);
        assertThat(hasher.isFirst(kept, PERSON, HALF)).isTrue();
        assertThat(hasher.isFirst(kept, PERSON, OTHER)).isFalse();
    }

    @Test
    @DisplayName("C7 a whole PIN is right when both halves are, in their order")
    void recognisesTheWholePin() {
        KeptSecret first = hasher.keepFirst(PERSON, HALF);
        KeptSecret second = hasher.keepSecond(PERSON, OTHER);
        assertThat(hasher.isInitial(first, second, PERSON, whole(HALF, OTHER))).isTrue();
        assertThat(hasher.isInitial(first, second, PERSON, whole(HALF, HALF))).isFalse();
        assertThat(hasher.isInitial(first, second, PERSON, whole(OTHER, OTHER))).isFalse();
        assertThat(hasher.isInitial(first, second, PERSON, whole(OTHER, HALF))).isFalse();
        assertThat(hasher.isInitial(first, second, UUID.randomUUID(), whole(HALF, OTHER)))
                .isFalse();
    }

    @Test
    @DisplayName("C7 a personal PIN is recognised, and serves as no first half")
    void recognisesThePersonalPin() {
        KeptSecret kept = hasher.keepPersonal(PERSON, HALF);
        assertThat(hasher.isPersonal(kept, PERSON, HALF)).isTrue();
        assertThat(hasher.isPersonal(kept, PERSON, OTHER)).isFalse();
        assertThat(hasher.isFirst(kept, PERSON, HALF)).isFalse();
    }

    @Test
    @DisplayName("C4 a half typed carelessly is the same half")
    void forgivesCarelessTyping() {
        KeptSecret kept = hasher.keepFirst(PERSON, PinCode.parse("1O1A-BCDE").orElseThrow());
        assertThat(hasher.isFirst(kept, PERSON, PinCode.parse(" i0l abcde ").orElseThrow()))
                .isTrue();
    }

    @Test
    @DisplayName("C11 one person's hash does not serve another")
    void bindsTheHashToThePerson() {
        KeptSecret kept = hasher.keepFirst(PERSON, HALF);
        assertThat(hasher.isFirst(kept, UUID.randomUUID(), HALF)).isFalse();
    }

    @Test
    @DisplayName("C5 what is kept holds nothing of the half, and is Argon2id with the figures of the house")
    void keepsAPeppredArgon2idHash() {
        KeptSecret kept = hasher.keepFirst(PERSON, HALF);
        assertThat(kept.hash()).startsWith("$argon2id$v=19$m=1024,t=2,p=1$").doesNotContain("ABCD");
        assertThat(kept.pepperId()).isEqualTo("one");
        assertThat(kept.toString()).doesNotContain(kept.hash());
        assertThat(hasher.keepFirst(PERSON, HALF).hash()).isNotEqualTo(kept.hash());
    }

    @Test
    @DisplayName("C5 the hash alone is no use without the pepper")
    void needsThePepper() {
        KeptSecret kept = hasher.keepFirst(PERSON, HALF);
        SecretHasher elsewhere = hasher("two");
        assertThatThrownBy(() -> elsewhere.isFirst(kept, PERSON, HALF))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sportello.pin.peppers");
        KeptSecret stolen = new KeptSecret(kept.hash(), "two");
        assertThat(elsewhere.isFirst(stolen, PERSON, HALF)).isFalse();
    }

    @Test
    @DisplayName("C5 after a rotation of the pepper old halves are recognised and kept anew")
    void survivesARotation() {
        KeptSecret kept = hasher.keepFirst(PERSON, HALF);
        SecretHasher rotated = hasher("two", "one");
        assertThat(rotated.isFirst(kept, PERSON, HALF)).isTrue();
        assertThat(rotated.isOutdated(kept)).isTrue();
        assertThat(rotated.isOutdated(rotated.keepFirst(PERSON, HALF))).isFalse();
    }

    @Test
    @DisplayName("C11 nobody has no PIN")
    void recognisesNothingOfNobody() {
        assertThat(hasher.isNobodys(HALF)).isFalse();
    }

    @Test
    @DisplayName("C5 the second half is kept as an HMAC that is not the first half's")
    void keepsTheSecondHalfApart() {
        KeptSecret second = hasher.keepSecond(PERSON, HALF);
        assertThat(Base64.getDecoder().decode(second.hash())).hasSize(32);
        assertThat(hasher.keepSecond(PERSON, HALF)).isEqualTo(second);
        assertThat(hasher.keepSecond(PERSON, OTHER)).isNotEqualTo(second);
    }

    private SecretHasher hasher(String... pepperIds) {
        SecretConfig config = new TestSecretConfig(PepperFiles.write(directory, pepperIds));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new SecretHasher(config, new Peppers(config, meters), meters);
    }

    private static PinCode whole(PinCode first, PinCode second) {
        return PinCode.parse(first.reveal() + second.reveal()).orElseThrow();
    }
}
