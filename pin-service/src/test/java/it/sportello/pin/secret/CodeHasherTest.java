package it.sportello.pin.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeHasherTest {

    private static final UUID CODE = UUID.fromString("6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a01");

    @TempDir
    Path directory;

    @Test
    @DisplayName("C9 the right code is right, any other is wrong")
    void theRightCodeIsRight() {
        CodeHasher hasher = hasher("one");
        KeptSecret kept = hasher.keep(CODE, "012345");

        assertThat(hasher.isRight(kept, CODE, "012345")).isTrue();
        assertThat(hasher.isRight(kept, CODE, "012346")).isFalse();
        assertThat(hasher.isRight(kept, CODE, "")).isFalse();
        assertThat(hasher.isNobodys("012345")).isFalse();
    }

    @Test
    @DisplayName("C9 a row cannot be put in the place of another one")
    void aRowCannotTakeAnothersPlace() {
        CodeHasher hasher = hasher("one");

        assertThat(hasher.isRight(hasher.keep(CODE, "012345"), UUID.randomUUID(), "012345"))
                .isFalse();
    }

    @Test
    @DisplayName("C9 who has the table, but not the pepper, cannot try the million codes on it")
    void thePepperIsNeeded() {
        KeptSecret kept = hasher("one").keep(CODE, "012345");
        KeptSecret under = new KeptSecret(kept.hash(), "other");

        assertThat(hasher("other").isRight(under, CODE, "012345")).isFalse();
    }

    @Test
    @DisplayName("C11 a code that was kept before the pepper was changed is still right")
    void aNewPepperEndsNoCode() {
        KeptSecret kept = hasher("one").keep(CODE, "012345");

        assertThat(hasher("two", "one").isRight(kept, CODE, "012345")).isTrue();
    }

    private CodeHasher hasher(String... pepperIds) {
        return new CodeHasher(PepperFiles.peppers(directory, pepperIds));
    }
}
