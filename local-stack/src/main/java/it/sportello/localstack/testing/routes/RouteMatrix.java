package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Every route of a service against every check that concerns it, read from the stored API document:
 *
 * <pre>{@code
 * @QuarkusTest
 * class RoutesTest {
 *     @TestHTTPResource(value = "/openapi?format=json", management = true)
 *     URI generated;
 *
 *     @Test
 *     void areDocumented() throws IOException {
 *         OpenApiDocument.of("application-service").matches(generated);
 *     }
 *
 *     @TestFactory
 *     Stream<DynamicTest> keepTheHouseRules() {
 *         return RouteMatrix.of("application-service")
 *                 .cacheable("/benefits")
 *                 .goodAnswer("GET /applications/{id}", () -> show(ownApplication()))
 *                 .tests();
 *     }
 * }
 * }</pre>
 */
public final class RouteMatrix {

    private static final Set<RouteCheck> SHAPED_BY_HTTP =
            EnumSet.of(RouteCheck.OTHER_METHOD, RouteCheck.OTHER_BODY, RouteCheck.OVERLOAD);

    private final List<Route> routes;
    private final Set<String> cacheable = new HashSet<>();
    private final Set<String> otherErrors = new HashSet<>();
    private final List<DynamicTest> more = new ArrayList<>();

    private RouteMatrix(List<Route> routes) {
        this.routes = routes;
    }

    public static RouteMatrix of(String service) {
        return new RouteMatrix(ApiDocument.stored(service).routes());
    }

    /** Addresses of public routes whose good answer anybody may keep; all others must say {@code no-store}. */
    public RouteMatrix cacheable(String... addresses) {
        cacheable.addAll(Set.of(addresses));
        return this;
    }

    /** Routes whose errors another standard shapes, such as {@code POST /oauth2/token} (RFC 6749): held to HTTP alone. */
    public RouteMatrix withErrorsOfTheirOwn(String... names) {
        otherErrors.addAll(Set.of(names));
        return this;
    }

    /** A good answer of a route that needs more than its address to give one: never cached, like every other. */
    public RouteMatrix goodAnswer(String name, Supplier<Response> answer) {
        if (routes.stream().noneMatch(route -> route.name().equals(name))) {
            throw new IllegalArgumentException("No such route: " + name);
        }
        more.add(test(name + ": its good answer is never cached", () -> {
            Response good = answer.get();
            assertThat(good.statusCode()).as(good.asString()).isBetween(200, 299);
            RouteCall.assertPrivate(good);
        }));
        return this;
    }

    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> checks = routes.stream()
                .flatMap(route -> checksOf(route)
                        .filter(check -> check.concerns(route))
                        .map(check -> test(route.name() + ": " + check.promise(), () -> check.run(route))));
        return Stream.of(checks, routes.stream().filter(RouteMatrix::isList).map(this::caching), more.stream())
                .flatMap(tests -> tests);
    }

    private Stream<RouteCheck> checksOf(Route route) {
        return otherErrors.contains(route.name()) ? SHAPED_BY_HTTP.stream() : Stream.of(RouteCheck.values());
    }

    private static boolean isList(Route route) {
        return route.method().equals("GET") && !route.hasPathParameter();
    }

    private DynamicTest caching(Route route) {
        boolean open = cacheable.contains(route.path());
        return test(route.name() + (open ? ": may be cached by anybody" : ": is never cached"), () -> {
            // A service that has just started says so at first.
            Response answer = await(route.name() + " answers well")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> RouteCall.admitted(route).send(), good -> good.statusCode() == 200);
            if (open) {
                assertThat(answer.headers().getValues("Cache-Control"))
                        .singleElement()
                        .asString()
                        .contains("max-age=");
            } else {
                RouteCall.assertPrivate(answer);
            }
        });
    }

    /** Reports of the build know dynamic tests by number only: the message says which one it is. */
    private static DynamicTest test(String name, Executable check) {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                check.execute();
            } catch (AssertionError e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        });
    }
}
