package it.sportello.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses at PINs at a rate that does not wait for answers, each over a connection of its own, from many addresses of the
 * loopback network. Needs {@code load.tax-codes}, a CSV file with the column {@code tax_code}. What is answered 400 was
 * checked; 503 was sent away, 429 came from a slowed address.
 */
public final class GuessSimulation extends Simulation {

    private static final int CHECKED = 400;
    private static final int PER_NETWORK = 250;

    private final LoadSettings settings = new LoadSettings();
    private final AnswerRecorder warmingUp = new AnswerRecorder(settings.rate());
    private final AnswerRecorder measured = new AnswerRecorder(settings.rate());

    public GuessSimulation() {
        var warmUp = scenario("warm up").exec(guess(warmingUp));
        var guessing = scenario("guess").exec(guess(measured));
        setUp(warmUp.injectOpen(constantUsersPerSec(settings.rate() / 10).during(settings.warmUpSeconds()))
                        .andThen(guessing.injectOpen(
                                constantUsersPerSec(settings.rate()).during(settings.seconds()))))
                .protocols(http.baseUrl(settings.url()).localAddresses(addresses()).disableCaching());
    }

    private List<String> addresses() {
        return IntStream.range(0, Integer.parseInt(settings.text("addresses")))
                .mapToObj(number -> "127.1.%d.%d".formatted(number / PER_NETWORK, 1 + number % PER_NETWORK))
                .toList();
    }

    private ChainBuilder guess(AnswerRecorder recorder) {
        return exec(feed(csv(settings.file("tax-codes").toString()).circular()))
                .exec(recorder::arrive)
                .exec(http("POST /oauth2/token")
                        .post("/oauth2/token")
                        .formParam("grant_type", "urn:sportello:grant-type:pin")
                        .formParam("client_id", "web-portal")
                        .formParam("tax_code", "#{tax_code}")
                        .formParam("pin", "ZZZZ-ZZZZ")
                        .check(status().saveAs("status")))
                .exec(recorder::answered);
    }

    @Override
    public void after() {
        measured.write(settings.file("result"), CHECKED);
        warmingUp.write(settings.file("warm-up-result"), CHECKED);
    }
}
