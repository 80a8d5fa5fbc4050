package it.sportello.platform.security.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctJwkGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupGuardTest {

    @TempDir
    private Path directory;

    @Test
    void refusesAndNamesEveryPropertyAtOnce() {
        List<StartupCheck> checks =
                List.of(() -> List.of("sportello.one is bad"), List::of, () -> List.of("sportello.two is bad"));
        assertThatThrownBy(() -> StartupGuard.refuse(checks))
                .hasMessageContaining("sportello.one")
                .hasMessageContaining("sportello.two");
    }

    @Test
    void letsServiceStartWhenNothingIsRefused() {
        assertThatCode(() -> StartupGuard.refuse(List.of(List::of))).doesNotThrowAnyException();
    }

    @Test
    void knowsDevelopmentKeyAnywhereInASet() throws IOException {
        Path keys = write("peppers.jwks", "{\"keys\":[" + key("2026-a") + "," + key("dev-pepper-1") + "]}");
        assertThat(DevelopmentKey.refusals("sportello.pin.peppers", List.of(keys)))
                .containsExactly("sportello.pin.peppers names a development key (peppers.jwks)");
    }

    @Test
    void acceptsKeysOfProduction() throws IOException {
        Path single = write("audit.jwk", key("2026-audit"));
        assertThat(DevelopmentKey.refusals("sportello.audit.key", List.of(single)))
                .isEmpty();
    }

    @Test
    void namesThePropertyOfAFileThatCannotBeUsed() {
        assertThat(DevelopmentKey.refusals("sportello.audit.key", List.of(directory.resolve("absent.jwk"))))
                .singleElement()
                .asString()
                .startsWith("sportello.audit.key ")
                .contains("absent.jwk");
    }

    @Test
    void refusesKeyWithoutNameAndNeverQuotesTheFile() throws IOException {
        Path nameless = write("nameless.jwk", key("x").replace("\"kid\":\"x\",", ""));
        Path garbage = write("garbage.jwk", "{\"kty\":\"oct\",\"k\":\"very-secret");
        assertThatThrownBy(() -> KeyFile.read(nameless)).hasMessageContaining("without kid");
        assertThatThrownBy(() -> KeyFile.read(garbage))
                .hasMessageContaining("garbage.jwk")
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("very-secret");
    }

    @Test
    void countsAsProductionOnlyWhenPackagedUnderTheProfileProd() {
        assertThat(Deployment.isProduction(LaunchMode.NORMAL, List.of("prod"))).isTrue();
        assertThat(Deployment.isProduction(LaunchMode.NORMAL, List.of("local"))).isFalse();
        assertThat(Deployment.isProduction(LaunchMode.TEST, List.of("prod"))).isFalse();
        assertThat(Deployment.isProduction(LaunchMode.DEVELOPMENT, List.of("prod")))
                .isFalse();
    }

    private Path write(String name, String json) throws IOException {
        return Files.writeString(directory.resolve(name), json);
    }

    private static String key(String id) {
        JsonWebKey key = OctJwkGenerator.generateJwk(256);
        key.setKeyId(id);
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC);
    }
}
