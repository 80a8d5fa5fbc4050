package it.sportello.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Citizens sign in with the first half of their PIN, each always from the same device, a fixed number of them at a time: hashing is what limits them, and
 * a closed model finds the limit. Needs {@code load.first-halves}, a CSV file with the columns {@code tax_code} and
 * {@code pin}.
 */
public final class SignInSimulation extends Simulation {

    private static final int OK = 200;
    private static final String CITIZEN = "tax_code";
    private static final String DEVICE = "device_token";

    private final Map<String, String> devices = new ConcurrentHashMap<>();
    private final LoadSettings settings = new LoadSettings();
    private final AnswerRecorder warmingUp = new AnswerRecorder(Double.POSITIVE_INFINITY);
    private final AnswerRecorder measured = new AnswerRecorder(Double.POSITIVE_INFINITY);

    public SignInSimulation() {
        var warmUp = scenario("warm up").exec(signIn(warmingUp));
        var signIn = scenario("sign in").exec(signIn(measured));
        setUp(warmUp.injectClosed(constantConcurrentUsers(settings.citizens()).during(settings.warmUpSeconds()))
                        .andThen(signIn.injectClosed(
                                constantConcurrentUsers(settings.citizens()).during(settings.seconds()))))
                .protocols(http.baseUrl(settings.url()).shareConnections().disableCaching());
    }

    private ChainBuilder signIn(AnswerRecorder recorder) {
        return exec(feed(csv(settings.file("first-halves").toString()).circular()))
                .exec(recorder::arrive)
                .exec(http("POST /oauth2/token")
                        .post("/oauth2/token")
                        .formParam("grant_type", "urn:sportello:grant-type:pin")
                        .formParam("client_id", "web-portal")
                        .formParam("tax_code", "#{tax_code}")
                        .formParam("pin", "#{pin}")
                        .formParamMap(this::device)
                        .check(status().saveAs("status"), jsonPath("$.device_token").optional().saveAs(DEVICE)))
                .exec(recorder::answered)
                .exec(this::keepDevice);
    }

    /** Nobody is told of a sign-in from a device that is known. */
    private Map<String, Object> device(Session session) {
        String known = devices.get(session.getString(CITIZEN));
        return known == null ? Map.of() : Map.of(DEVICE, known);
    }

    private Session keepDevice(Session session) {
        if (session.contains(DEVICE)) {
            devices.put(session.getString(CITIZEN), session.getString(DEVICE));
        }
        return session;
    }

    @Override
    public void after() {
        measured.write(settings.file("result"), OK);
        warmingUp.write(settings.file("warm-up-result"), OK);
    }
}
