package it.sportello.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysCheckTest {

    private record Settings(URI issuer, Optional<URI> jwks, Duration refresh) implements TokenConfig {

        @Override
        public Optional<Path> signingKeys() {
            return Optional.empty();
        }
    }

    @Test
    void takesWhatKeepsAheadOfARotation() {
        assertThat(refusals(Duration.ofMinutes(5))).isEmpty();
        assertThat(refusals(Duration.ofMinutes(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M1S", "PT0S", "PT-5M"})
    void refusesToLookAtKeysTooSeldomOrWithoutEnd(Duration refresh) {
        assertThat(refusals(refresh)).singleElement().asString().startsWith("sportello.token.refresh is " + refresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pin.example", "https://pin.example/"})
    void takesAnIssuerAtTheRootOfItsHost(URI issuer) {
        assertThat(refusals(issuer, Duration.ofMinutes(5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pin.example/sportello", "urn:sportello:pin"})
    void refusesAnIssuerWhoseMetadataWouldNameOtherAddresses(URI issuer) {
        assertThat(refusals(issuer, Duration.ofMinutes(5)))
                .singleElement()
                .asString()
                .startsWith("sportello.token.issuer is " + issuer);
    }

    private static List<String> refusals(Duration refresh) {
        return refusals(TestIssuer.ISSUER, refresh);
    }

    private static List<String> refusals(URI issuer, Duration refresh) {
        Optional<URI> jwks = Optional.of(TestIssuer.ISSUER.resolve("/oauth2/jwks"));
        return new TokenKeysCheck(new Settings(issuer, jwks, refresh)).refusals();
    }
}
