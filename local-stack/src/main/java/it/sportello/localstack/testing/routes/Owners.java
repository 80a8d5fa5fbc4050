package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.document.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Whose objects a service shows by their ids (A9). */
final class Owners {

    private static final List<String> VERBS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private final Map<String, Supplier<String>> owned = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    void owned(String path, Supplier<String> address) {
        owned.put(path, address);
    }

    void open(String path) {
        open.add(path);
    }

    /** To a stranger of the highest level, by every verb, what is somebody's is what does not exist. */
    void check(Route route, Unchanged unchanged) {
        if (open.contains(route.path())) {
            assertThat(route.leastLevel())
                    .as("%s is open to anybody", route.name())
                    .isEmpty();
            return;
        }
        assertThat(owned)
                .as("whose %s is: give ownedBySomebody or openToAnybody", route.path())
                .containsKey(route.path());
        String theirs = owned.get(route.path()).get();
        String token = TestTokens.citizen(FictionalCitizen.random(), TestTokens.DISPOSITIVE);
        unchanged.by(() -> {
            for (String verb : VERBS) {
                Response answer = call(route, token).at(theirs).send(verb);
                Response unknown = call(route, token).send(verb);
                assertThat(told(answer)).as("%s %s", verb, route.path()).isEqualTo(told(unknown));
                RouteCall.assertProblem(answer, answer.statusCode());
            }
            if (!route.takesBody()) {
                call(route, token).at(theirs).refused(404);
            }
        });
    }

    private static RouteCall call(Route route, String token) {
        return RouteCall.withoutToken(route).token(token);
    }

    /** Everything but the id of the request. */
    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
