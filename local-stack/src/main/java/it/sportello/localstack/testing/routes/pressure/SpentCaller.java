package it.sportello.localstack.testing.routes.pressure;

import io.restassured.response.Response;
import it.sportello.localstack.testing.TestTokens;
import java.net.InetAddress;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who has used up the requests of this minute: an address, or the subject of a token. */
public final class SpentCaller {

    private static final Pattern NOTHING_LEFT = Pattern.compile("(?i)\r\nRateLimit-Remaining: 0\r\n");
    private static final int BURST = 20;
    /** More than become free between two of them. */
    private static final int SIP = 3;

    private static final long MILLISECONDS_BETWEEN_SIPS = 5;
    private static final int MOST_BURSTS = 500;
    private static final int TRIES = 20;

    private final Loopback client = Loopback.unused();
    private final String subject = UUID.randomUUID().toString();
    private final String burst;
    private final String sip;

    private SpentCaller(boolean signedIn) {
        // Nobody's role: the token is verified and counted, and nothing else is done.
        String token = signedIn
                ? "Authorization: Bearer "
                        + TestTokens.staffDraft("nobody").claim("sub", subject).sign() + "\r\n"
                : "";
        burst = requests(token, BURST);
        sip = requests(token, SIP);
    }

    private static String requests(String token, int number) {
        return Loopback.request(token).repeat(number - 1) + Loopback.request(token + "Connection: close\r\n");
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

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        GreedyTwin() {
            thread.scheduleWithFixedDelay(
                    () -> client.exchange(sip), 0, MILLISECONDS_BETWEEN_SIPS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            thread.close();
        }
    }
}
