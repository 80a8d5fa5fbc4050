package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.routes.document.Route;
import it.sportello.localstack.testing.routes.pressure.Crowd;
import it.sportello.localstack.testing.routes.pressure.SpentCaller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What every route answers who asks too much, and everybody when too many ask. */
final class UnderPressure {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SpentCaller address = SpentCaller.withoutToken();
    private final SpentCaller subject = SpentCaller.withToken();

    /** One address, whatever the route; and one subject, where tokens are read. */
    void limits(Route route) {
        assertLimited(
                route,
                address.refusal(() ->
                        RouteCall.withoutToken(route).from(address.address()).send()));
        RouteCall.admittedDraft(route)
                .map(draft -> draft.claim("sub", subject.subject()).sign())
                .ifPresent(token -> assertLimited(
                        route,
                        subject.refusal(
                                () -> RouteCall.withoutToken(route).token(token).send())));
    }

    private static void assertLimited(Route route, Response answer) {
        assertRefused(route, answer, 429, "too-many-requests");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(answer.header("RateLimit-Reset")).isNotEqualTo("0");
    }

    /** Before a token is read: a secured route would answer 401 else. */
    static void overloads(List<Route> routes) throws SQLException {
        try (Crowd _ = Crowd.gathered()) {
            for (Route route : routes) {
                Response answer = await(route.name() + " has no place left")
                        .pollDelay(Duration.ZERO)
                        .atMost(PATIENCE)
                        .until(() -> RouteCall.withoutToken(route).send(), it -> it.statusCode() == 503);
                assertRefused(route, answer, 503, "overloaded");
            }
        }
    }

    private static void assertRefused(Route route, Response answer, int status, String type) {
        RouteCall.assertProblem(answer, status);
        RouteCall.withoutToken(route).assertDocumented(answer);
        assertThat(JsonAnswer.of(answer).path("type").asText()).endsWith("/" + type);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }
}
