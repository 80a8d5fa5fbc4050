package it.sportello.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.UUID;

/**
 * Every citizen asks for a PIN once, a fixed number of them at a time. Needs two CSV files with the column {@code form}
 * that do not run out: {@code load.warm-up-forms} and {@code load.forms}.
 */
public final class PinRequestSimulation extends Simulation {

    private static final int ACCEPTED = 202;

    private final LoadSettings settings = new LoadSettings();
    private final AnswerRecorder warmingUp = new AnswerRecorder(Double.POSITIVE_INFINITY);
    private final AnswerRecorder measured = new AnswerRecorder(Double.POSITIVE_INFINITY);

    public PinRequestSimulation() {
        var warmUp = scenario("warm up").exec(ask("warm-up-forms", warmingUp));
        var asking = scenario("ask").exec(ask("forms", measured));
        setUp(warmUp.injectClosed(constantConcurrentUsers(settings.citizens()).during(settings.warmUpSeconds()))
                        .andThen(asking.injectClosed(
                                constantConcurrentUsers(settings.citizens()).during(settings.seconds()))))
                .protocols(http.baseUrl(settings.url()).shareConnections().disableCaching());
    }

    private ChainBuilder ask(String forms, AnswerRecorder recorder) {
        return exec(feed(csv(settings.file(forms).toString()).queue()))
                .exec(recorder::arrive)
                .exec(http("POST /pin-requests")
                        .post("/pin-requests")
                        .header("Idempotency-Key", session -> UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .body(StringBody("#{form}"))
                        .check(status().saveAs("status")))
                .exec(recorder::answered);
    }

    @Override
    public void after() {
        measured.write(settings.file("result"), ACCEPTED);
        warmingUp.write(settings.file("warm-up-result"), ACCEPTED);
    }
}
