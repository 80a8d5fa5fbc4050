package it.sportello.pin.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationSchemeTest {

    @ParameterizedTest
    @DisplayName("C8 a client that authenticates by a header is answered in its scheme")
    @CsvSource({"Basic cGFydG5lcjpzZWNyZXQ=, Basic", "basic x, basic", "Digest, Digest", "' MAC id=\"x\" ', MAC"})
    void namesTheScheme(String header, String scheme) {
        assertThat(AuthorizationScheme.ofClient(header)).contains(scheme);
    }

    @ParameterizedTest
    @DisplayName("C8 nothing that a client sends stands in the answer unless it is the name of a scheme")
    @ValueSource(strings = {"Ba\"sic x", "<script> x", "x,y", "1x"})
    void repeatsNothingElse(String header) {
        assertThat(AuthorizationScheme.ofClient(header)).contains("Basic");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Bearer x.y.z", "bearer x"})
    @DisplayName("C8 an access token says nothing of the client")
    void passesOverAccessTokens(String header) {
        assertThat(AuthorizationScheme.ofClient(header)).isEmpty();
    }
}
