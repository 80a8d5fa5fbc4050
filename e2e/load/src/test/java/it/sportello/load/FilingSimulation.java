package it.sportello.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.UUID;

/**
 * Every citizen files one application, at a rate that does not wait for answers. Needs a signed access token per
 * citizen in two CSV files with the column {@code token}: {@code load.warm-up-tokens} and {@code load.tokens}.
 */
public final class FilingSimulation extends Simulation {

    private static final int CREATED = 201;

    private static final String APPLICATION =
            """
            {"benefit": "PROFESSIONALS",
             "declaration": {"activity": "COLLABORATOR", "enrolled_in_separate_scheme": true,
                             "receives_no_pension": true, "in_no_other_compulsory_scheme": true,
                             "receives_no_citizenship_income": true},
             "payment": {"iban": "IT60X0542811101000000123456"}}
            """;

    private final LoadSettings settings = new LoadSettings();
    private final AnswerRecorder warmingUp = new AnswerRecorder(settings.rate());
    private final AnswerRecorder measured = new AnswerRecorder(settings.rate());

    public FilingSimulation() {
        // As behind a reverse proxy: connections stay open and are shared.
        HttpProtocolBuilder protocol =
                http.baseUrl(settings.url()).shareConnections().disableCaching().acceptHeader("application/json");
        var warmUp = scenario("warm up").exec(file("warm-up-tokens", warmingUp));
        var filing = scenario("file").exec(file("tokens", measured));
        setUp(warmUp.injectOpen(rampUsersPerSec(settings.rate() / 10)
                                .to(settings.rate())
                                .during(settings.warmUpSeconds()))
                        .andThen(filing.injectOpen(
                                constantUsersPerSec(settings.rate()).during(settings.seconds()))))
                .protocols(protocol);
    }

    private ChainBuilder file(String tokens, AnswerRecorder recorder) {
        return exec(recorder::arrive)
                .exec(feed(csv(settings.file(tokens).toString()).queue()))
                .exec(http("POST /applications")
                        .post("/applications")
                        .header("Authorization", "Bearer #{token}")
                        .header("Idempotency-Key", session -> UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .body(StringBody(APPLICATION))
                        .check(status().saveAs("status")))
                .exec(recorder::answered);
    }

    @Override
    public void after() {
        measured.write(settings.file("result"), CREATED);
        warmingUp.write(settings.file("warm-up-result"), CREATED);
    }
}
