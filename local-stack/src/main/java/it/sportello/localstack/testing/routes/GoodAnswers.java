package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import it.sportello.localstack.testing.routes.document.Route;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What every route of a service says when all is well; a route whose good answer nobody has seen does not pass. */
final class GoodAnswers {

    private static final Duration START = Duration.ofSeconds(20);

    private final Map<String, Supplier<Response>> given = new HashMap<>();
    private final Set<String> cacheable = new HashSet<>();

    void cacheable(String... paths) {
        cacheable.addAll(Set.of(paths));
    }

    void add(String name, Supplier<Response> answer) {
        given.put(name, answer);
    }

    /** Operators decide on dead letters in every service alike. */
    void addDecisions(Route route) {
        if (route.path().startsWith("/dead-letters/{id}")) {
            add(
                    route.name(),
                    () -> RouteCall.admitted(route)
                            .at(route.path()
                                    .replace("{id}", BuriedRecord.waiting().toString()))
                            .send());
        }
    }

    void addBody(Route route, Supplier<JsonNode> body) {
        add(
                route.name(),
                () -> RouteCall.admitted(route).json(body.get().toString()).send());
    }

    /** Good, documented, and kept by nobody unless the route is on the public list. */
    void check(Route route) {
        Response good = answer(route);
        assertThat(good.statusCode()).as(good.asString()).isBetween(200, 299);
        RouteCall.withoutToken(route).assertDocumented(good);
        if (cacheable.contains(route.path())) {
            assertThat(good.headers().getValues("Cache-Control"))
                    .singleElement()
                    .asString()
                    .contains("max-age=");
            RouteCall.assertAnnounced(good);
        } else {
            RouteCall.assertPrivate(good);
        }
    }

    private Response answer(Route route) {
        Supplier<Response> answer = given.get(route.name());
        if (answer != null) {
            return answer.get();
        }
        assertThat(route.method().equals("GET") && !route.hasPathParameter())
                .as("a good answer of this route is known: give goodAnswer(\"%s\", …)", route.name())
                .isTrue();
        // A service that has just started says so at first.
        return await(route.name() + " answers well")
                .pollDelay(Duration.ZERO)
                .atMost(START)
                .until(() -> RouteCall.admitted(route).send(), good -> good.statusCode() == 200);
    }
}
