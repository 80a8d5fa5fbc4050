package it.sportello.pin.token.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRotationTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private static RsaJsonWebKey byHand;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeAll
    static void makeTheFirstKeyByHand() throws JoseException {
        byHand = RsaJwkGenerator.generateJwk(2048);
        byHand.setKeyId("by-hand");
    }

    @BeforeEach
    void writeTheFirstKey() throws IOException {
        file = directory.resolve("token-signing.jwks");
        write(byHand);
    }

    @Test
    @DisplayName("C12 the next key is published an hour before it signs")
    void announcesTheNextKey() throws IOException {
        assertThat(rotate(START)).isZero();

        SigningKeySet keys = SigningKeySet.read(file);
        assertThat(keys.keys()).hasSize(2);
        assertThat(keys.signer(START.plus(HOUR).minusSeconds(1)).id()).isEqualTo("by-hand");
        assertThat(keys.signer(START.plus(HOUR)).id()).startsWith("token-");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files()).containsExactly(file);
    }

    @Test
    @DisplayName("C12 a key signs for a month")
    void doesNothingUntilTheNextIsDue() throws IOException {
        rotate(START);
        Instant signsFrom = START.plus(HOUR);
        rotate(signsFrom.plus(SigningKeySet.OVERLAP));
        String settled = Files.readString(file);

        for (Instant later :
                List.of(signsFrom.plus(HOUR), signsFrom.plus(MONTH).minus(HOUR).minusSeconds(1))) {
            assertThat(rotate(later)).isZero();
            assertThat(file).hasContent(settled);
        }

        rotate(signsFrom.plus(MONTH).minus(HOUR));
        assertThat(SigningKeySet.read(file).newestFrom()).isEqualTo(signsFrom.plus(MONTH));
    }

    @Test
    void aNextKeyThatWaitsIsEnoughHoweverOftenItIsAskedForAnother() throws IOException {
        rotate(START);
        String announced = Files.readString(file);

        assertThat(rotate(START.plusSeconds(1), "--every", "PT0S")).isZero();

        assertThat(file).hasContent(announced);
    }

    @Test
    @DisplayName("C12 a key stays until its last token has long expired")
    void takesTheOldKeyAwayHalfAnHourAfterItsLastSignature() throws IOException {
        rotate(START);
        Instant over = START.plus(HOUR).plus(SigningKeySet.OVERLAP);

        rotate(over.minusSeconds(1));
        assertThat(SigningKeySet.read(file).find("by-hand")).isPresent();

        rotate(over);
        assertThat(SigningKeySet.read(file).find("by-hand")).isEmpty();
        assertThat(SigningKeySet.read(file).keys()).hasSize(1);
    }

    @Test
    @DisplayName("C12 where somebody may have the old key the next one signs at once")
    void signsAtOnceWhenSomebodyMayHaveTheOldKey() {
        rotate(START, "--lead", "PT0S", "--every", "PT0S");

        assertThat(SigningKeySet.read(file).signer(START).id()).startsWith("token-");
        assertThat(SigningKeySet.read(file).find("by-hand")).isPresent();
    }

    @Test
    void leavesAFileAloneThatItMayOnlyRead() throws IOException {
        String before = Files.readString(file);
        Path out = directory.resolve("out.jwks");

        rotate(START, "--out", out.toString(), "--key-id-prefix", "dev-token-");
        assertThat(file).hasContent(before);
        assertThat(SigningKeySet.read(out).signer(START.plus(HOUR)).id()).startsWith("dev-token-");

        Files.move(out, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(rotate(START, "--out", out.toString())).isZero();
        assertThat(out).doesNotExist();
    }

    @Test
    void replacesWhatALinkLeadsToAndNotTheLink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.jwks"), file);

        assertThat(new KeyRotation(at(START), directory).run(List.of(link.toString())))
                .isZero();

        assertThat(link).isSymbolicLink();
        assertThat(SigningKeySet.read(file).keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lead", "--lead 1h", "--lead -PT1H", "--retire now", "--out"})
    void saysThatNothingWasDoneToWhoeverErrs(String options) throws IOException {
        String before = Files.readString(file);

        assertThat(rotate(START, options.split(" "))).isEqualTo(2);

        assertThat(file).hasContent(before);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void makesNoKeysOutOfNothing() throws IOException {
        write(OctJwkGenerator.generateJwk(256));
        assertThat(rotate(START)).isEqualTo(2);
        Files.delete(file);
        assertThat(rotate(START)).isEqualTo(2);
        assertThat(new KeyRotation(at(START), directory).run(List.of())).isEqualTo(2);
    }

    private int rotate(Instant now, String... options) {
        return new KeyRotation(at(now), directory)
                .run(Stream.concat(Stream.of(file.toString()), Stream.of(options))
                        .toList());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void write(JsonWebKey key) throws IOException {
        if (key.getKeyId() == null) {
            key.setKeyId("secret");
        }
        var level = key instanceof RsaJsonWebKey
                ? OutputControlLevel.INCLUDE_PRIVATE
                : OutputControlLevel.INCLUDE_SYMMETRIC;
        Files.writeString(file, new JsonWebKeySet(key).toJson(level));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
