package it.sportello.localstack.peers.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyBookletTest {

    private static final String PARENT = "FNZFTS85M41H501X";
    private static final Instant NOON = Instant.parse("2020-05-01T10:00:00Z");

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private FamilyBooklet platform;

    @BeforeEach
    void open() {
        platform = start();
    }

    @AfterEach
    void close() {
        platform.close();
        http.close();
    }

    @Test
    void creditsOnceForAKeyAlsoAcrossARestart() throws Exception {
        HttpResponse<String> first = credit("key-1");
        platform.close();
        platform = start();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(credit("key-1").body()).isEqualTo(first.body());
        assertThat(credit("key-2").body()).isNotEqualTo(first.body());
        assertThat(platform.credits(PARENT)).isEqualTo(2);
        assertThat(platform.cents(PARENT)).isEqualTo(120_000);
        assertThat(platform.newestFirst()).first().extracting(Credit::key).isEqualTo("key-2");
    }

    @Test
    void takesACreditBack() throws Exception {
        credit("key-1");

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(platform.url().resolve("/credits/key-1"))
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
        platform.close();
        platform = start();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(platform.credits(PARENT)).isZero();
    }

    @Test
    void failsAsOftenAsItIsToldAndCreditsNothing() throws Exception {
        platform.failNext(PARENT, 1);

        assertThat(credit("key-1").statusCode()).isEqualTo(500);
        assertThat(platform.credits(PARENT)).isZero();
        assertThat(credit("key-1").statusCode()).isEqualTo(201);
        assertThat(platform.calls(PARENT)).isEqualTo(2);
    }

    @Test
    void refusesWhoHasNoBooklet() throws Exception {
        platform.unregister(PARENT);

        HttpResponse<String> refused = credit("key-1");
        platform.register(PARENT);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/not-registered");
        assertThat(credit("key-1").statusCode()).isEqualTo(201);
    }

    @Test
    void creditsBeforeItAnswers() {
        platform.holdAnswers(PARENT);

        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request("key-1"), BodyHandlers.ofString());
        await("the credit").until(() -> platform.credits(PARENT) == 1);

        assertThat(answer).isNotDone();
        platform.releaseAnswers(PARENT);
        assertThat(answer.join().statusCode()).isEqualTo(201);
    }

    private FamilyBooklet start() {
        return new FamilyBooklet(0, directory, () -> NOON);
    }

    private HttpResponse<String> credit(String key) throws IOException, InterruptedException {
        return http.send(request(key), BodyHandlers.ofString());
    }

    private HttpRequest request(String key) {
        return HttpRequest.newBuilder(platform.url().resolve("/credits"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(
                        "{\"tax_code\":\"%s\",\"protocol_number\":\"SPT-2020-000000123\",\"amount_cents\":60000}"
                                .formatted(PARENT)))
                .build();
    }
}
