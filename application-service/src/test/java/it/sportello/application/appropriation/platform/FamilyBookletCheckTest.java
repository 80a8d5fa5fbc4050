package it.sportello.application.appropriation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyBookletCheckTest {

    private record Fixed(URI url, Optional<String> token) implements FamilyBookletConfig {
        @Override
        public URI registrationPage() {
            return URI.create("https://booklet.example/registration");
        }
    }

    @Test
    @DisplayName("A7 production may ask a platform elsewhere, encrypted, with a secret")
    void acceptsAProvider() {
        assertThat(refusals("https://booklet.example", "secret")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("A7 production asks no stand-in on this machine")
    @ValueSource(strings = {"https://localhost:8089", "https://127.0.0.1", "https://[::1]:8089", "https:/nowhere"})
    void refusesAStandIn(String url) {
        assertThat(refusals(url, "secret")).singleElement().asString().startsWith("sportello.family-booklet.url ");
    }

    @Test
    @DisplayName("A7 no tax code leaves in clear or without our name")
    void refusesClearTextAndNoToken() {
        assertThat(refusals("http://booklet.example", null))
                .containsExactly(
                        "sportello.family-booklet.url is http://booklet.example: must be https",
                        "sportello.family-booklet.token is not set");
    }

    private static List<String> refusals(String url, @Nullable String token) {
        return new FamilyBookletCheck(new Fixed(URI.create(url), Optional.ofNullable(token))).refusals();
    }
}
