package it.sportello.pin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant CHANGE = START.plus(Duration.ofHours(1));

    /** Pairs take long to make: one for each id. */
    private static final Map<String, RsaJsonWebKey> PAIRS = new HashMap<>();

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    @DisplayName("C12 replicas that read the file at different moments change to the next key in the same second")
    void replicasChangeTogether() throws IOException {
        write(pair("old"));
        SigningKeys early = read();
        SigningKeys late = read();
        write(pair("old"), pair("next", CHANGE));
        early.look();
        assertThat(early.current().id()).isEqualTo("old");
        assertThat(early.find("next")).as("published before it signs").isPresent();
        now.set(CHANGE.minusSeconds(1));
        late.look();
        assertThat(late.current().id()).isEqualTo("old");
        assertThat(early.current().id()).isEqualTo("old");
        now.set(CHANGE);
        assertThat(late.current().id()).isEqualTo("next");
        assertThat(early.current().id()).isEqualTo("next");
        assertThat(early.find("old")).as("for its last tokens").isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AAAA\"}]}",
                "public",
                "dev",
                "nbf",
                "twice",
                "short",
                "encrypting",
                "other algorithm",
                "mismatched"
            })
    @DisplayName("C12 a file of no use takes no key away, and the status says so")
    void keepsItsKeysWhenTheFileIsOfNoUse(String content) throws IOException {
        write(pair("old"));
        SigningKeys keys = read();
        Files.writeString(file(), unusable(content));
        keys.look();
        assertThat(keys.current().id()).isEqualTo("old");
        assertThat(keys.note()).hasValueSatisfying(note -> assertThat(note).contains("signing keys"));
        write(pair("old"), pair("next", CHANGE));
        keys.look();
        assertThat(keys.find("next")).isPresent();
        assertThat(keys.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "dev", "nbf", "twice", "short", "encrypting", "other algorithm", "mismatched"})
    void doesNotStartWithAFileOfNoUse(String content) throws IOException {
        Files.writeString(file(), unusable(content));
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void withoutTimesTheFirstOfTheFileSigns() throws IOException {
        write(pair("first"), pair("second"));
        assertThat(read().current().id()).isEqualTo("first");
    }

    @Test
    void somebodyHasToSignThoughNobodysTimeHasCome() throws IOException {
        write(pair("later", CHANGE.plusSeconds(1)), pair("next", CHANGE));
        assertThat(read().current().id()).isEqualTo("next");
    }

    @Test
    @DisplayName("C12 a stolen key is gone as soon as the file is")
    void aKeyThatNobodyAnnouncedSignsAtOnce() throws IOException {
        write(pair("stolen"));
        SigningKeys keys = read();
        write(pair("new", START));
        keys.look();
        assertThat(keys.current().id()).isEqualTo("new");
        assertThat(keys.find("stolen")).isEmpty();
    }

    private SigningKeys read() {
        return new SigningKeys(file(), id -> !id.startsWith("dev-"), clock);
    }

    private static String unusable(String content) {
        return switch (content) {
            case "public" -> new JsonWebKeySet(pair("old")).toJson(OutputControlLevel.PUBLIC_ONLY);
            case "dev" -> json(pair("dev-token-1"));
            case "nbf" -> json(pair("new", "tomorrow"));
            case "twice" -> json(pair("old"), pair("old"));
            case "short" -> json(generate("new", 1024));
            case "encrypting" -> json(pair(content, key -> key.setUse("enc")));
            case "other algorithm" -> json(pair(content, key -> key.setAlgorithm("PS256")));
            case "mismatched" -> json(pair(content)).replace(modulus(pair(content)), modulus(pair("old")));
            default -> content;
        };
    }

    private static String modulus(RsaJsonWebKey pair) {
        return (String) pair.toParams(OutputControlLevel.PUBLIC_ONLY).get("n");
    }

    private static RsaJsonWebKey pair(String id, Consumer<RsaJsonWebKey> change) {
        RsaJsonWebKey pair = pair(id);
        change.accept(pair);
        return pair;
    }

    private Path file() {
        return directory.resolve("token-signing.jwks");
    }

    private void write(RsaJsonWebKey... pairs) throws IOException {
        Files.writeString(file(), json(pairs));
    }

    private static String json(RsaJsonWebKey... pairs) {
        return new JsonWebKeySet(pairs).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static RsaJsonWebKey pair(String id, Instant from) {
        return pair(id, (Object) from.getEpochSecond());
    }

    private static RsaJsonWebKey pair(String id, Object notBefore) {
        RsaJsonWebKey pair = pair(id);
        pair.setOtherParameter("nbf", notBefore);
        return pair;
    }

    private static RsaJsonWebKey pair(String id) {
        return PAIRS.computeIfAbsent(id, key -> generate(key, 2048));
    }

    private static RsaJsonWebKey generate(String id, int bits) {
        try {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(bits);
            pair.setKeyId(id);
            return pair;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
