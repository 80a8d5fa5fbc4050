package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.journey.Disruptive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, from outside. It takes the machine's two cores for a minute: nothing runs beside it. */
@Tag("soak")
@Disruptive
class RestartJourney {

    @TempDir
    private Path data;

    @Test
    @DisplayName(
            "a stop leaves nothing behind, kill -9 little that the next start cannot put right, and data survives both")
    void dataSurvivesAndProcessesDoNot() throws IOException, InterruptedException {
        LauncherProcess first = LauncherProcess.start(data);
        String keys = keysOf(first.awaitPinService());
        String clock = Files.readString(data.resolve("clock-shift"));
        first.terminate();
        assertThat(first.remaining()).isEmpty();
        assertThat(data.resolve("tmp")).doesNotExist();

        LauncherProcess second = LauncherProcess.start(data);
        assertThat(keysOf(second.awaitPinService())).isEqualTo(keys);
        second.kill();
        await("the guardian stops what the launcher left")
                .atMost(Duration.ofSeconds(60))
                .until(() -> second.remaining().isEmpty());

        LauncherProcess third = LauncherProcess.start(data);
        assertThat(keysOf(third.awaitPinService())).isEqualTo(keys);
        assertThat(data.resolve("clock-shift")).hasContent(clock);
        third.terminate();
        assertThat(third.remaining()).isEmpty();
    }

    private static String keysOf(URI pinService) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(pinService.resolve("/oauth2/jwks"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
