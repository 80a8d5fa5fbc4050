package it.sportello.localstack.testing.routes.pressure;

import io.restassured.response.Response;
import it.sportello.localstack.testing.TestTokens;
import java.net.InetAddress;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who has used up the requests of this minute: an address, or the subject of a token. */
public final class SpentCaller {

    private static final Pattern NOTHING_LEFT = Pattern.compile("(?i)\r\nRateLimit-Remaining: 0\r\n");
    private static final int BURST = 100;
    private static final int MOST_BURSTS = 100;
    private static final int TRIES = 20;

    private final Loopback client = Loopback.unused();
    private final String subject = UUID.randomUUID().toString();
    private final String burst;

    private SpentCaller(boolean signedIn) {
        // Nobody's role: the token is verified and counted, and nothing else is done.
        String token = signedIn
                ? "Authorization: Bearer "
                        + TestTokens.staffDraft("nobody").claim("sub", subject).sign() + "\r\n"
                : "";
        burst = Loopback.request(token).repeat(BURST - 1) + Loopback.request(token + "Connection: close\r\n");
    }

    public static SpentCaller withoutToken() {
        return new SpentCaller(false);
    }

    public static SpentCaller withToken() {
        return new SpentCaller(true);
    }

    public InetAddress address() {
        return client.address();
    }

    /** Of every token by which this caller is known. */
    public String subject() {
        return subject;
    }

    /** What this caller is answered now. */
    public Response refusal(Supplier<Response> call) {
        spend();
        try (GreedyTwin _ = new GreedyTwin()) {
            return Stream.generate(call)
                    .limit(TRIES)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Beyond the limit it never answers 429"));
        }
    }

    private void spend() {
        if (Stream.generate(() -> client.exchange(burst))
                .limit(MOST_BURSTS)
                .noneMatch(answers -> NOTHING_LEFT.matcher(answers).find())) {
            throw new AssertionError(BURST * MOST_BURSTS + " requests in a row are within the limit");
        }
    }

    /** Requests become free again all the time: on a busy machine faster than one that is asked for alone arrives. */
    private final class GreedyTwin implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private volatile boolean done;

        GreedyTwin() {
            thread.execute(() -> {
                while (!done) {
                    client.exchange(burst);
                }
            });
        }

        @Override
        public void close() {
            done = true;
            thread.close();
        }
    }
}
