package it.sportello.localstack.container;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.launcher.StackPorts;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final URI ISSUER = URI.create("http://peers:8090");

    @TempDir
    private Path data;

    private final StackPorts ports = StackPorts.free();
    private Peers peers;

    @BeforeEach
    void start() {
        peers = new Peers(data, ISSUER, ports);
    }

    @AfterEach
    void stop() {
        peers.close();
    }

    @Test
    void signsWithTheNameItWasGivenWhereverItListens() throws IOException, InterruptedException {
        assertThat(get(ports.identityProvider(), "/.well-known/openid-configuration"))
                .contains("\"issuer\":\"" + ISSUER + "\"");
        assertThat(get(ports.identityProvider(), "/realms/cie/.well-known/openid-configuration"))
                .contains("\"issuer\":\"" + ISSUER + "/realms/cie\"");
    }

    @Test
    void everyPeerListens() throws IOException, InterruptedException {
        assertThat(get(ports.page(), "/")).contains("Sportello");
        new Socket("127.0.0.1", ports.smtp()).close();
        new Socket("127.0.0.1", ports.imap()).close();
        new Socket("127.0.0.1", ports.smpp()).close();
        assertThat(data.resolve("clock/shift")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "mail", "postal"})
    @DisplayName("C5 a role of notification-service finds its own opening key and no other")
    void aRoleFindsItsOwnOpeningKeyAndNoOther(String role) throws IOException {
        assertThat(ring("notification-" + role))
                .filteredOn(key -> key.matches("sealing-[a-z]+\\.jwk"))
                .containsExactly("sealing-" + role + ".jwk");
        assertThat(ring("notification-" + role)).doesNotContain("peppers.jwks", "token-signing.jwks");
    }

    @Test
    void onlyTheIssuerFindsTheKeysOfTokensAndPins() throws IOException {
        assertThat(ring("pin-service")).contains("token-signing.jwks", "peppers.jwks");
        assertThat(ring("application-service")).doesNotContain("token-signing.jwks", "peppers.jwks");
    }

    private Set<String> ring(String process) throws IOException {
        try (var files = Files.list(data.resolve("rings").resolve(process))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
