package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.util.ArrayList;
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
 *                 .foreign("GET /applications/{id}", () -> "/applications/" + idOfSomebodysApplication())
 *                 .tests();
 *     }
 * }
 * }</pre>
 */
public final class RouteMatrix {

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

    /** Routes whose errors another standard shapes, such as {@code POST /oauth2/token} (RFC 6749): left out. */
    public RouteMatrix withErrorsOfTheirOwn(String... names) {
        otherErrors.addAll(Set.of(names));
        return this;
    }

    /** A9: somebody else's object, addressed by whoever did not make it, answers 404 to the named route. */
    public RouteMatrix foreign(String name, Supplier<String> address) {
        Route route = routes.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such route: " + name));
        more.add(test(
                "A9 " + name + ": somebody else's answers 404",
                () -> RouteCall.withoutToken(route)
                        .token(TestTokens.citizen(FictionalCitizen.random(), TestTokens.DISPOSITIVE))
                        .at(address.get())
                        .refused(404)));
        return this;
    }

    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> checks = routes.stream()
                .filter(route -> !otherErrors.contains(route.name()))
                .flatMap(route -> Stream.of(RouteCheck.values())
                        .filter(check -> check.concerns(route))
                        .map(check -> test(route.name() + ": " + check.promise(), () -> check.run(route))));
        return Stream.of(checks, routes.stream().filter(RouteMatrix::isList).map(this::caching), more.stream())
                .flatMap(tests -> tests);
    }

    private static boolean isList(Route route) {
        return route.method().equals("GET") && !route.hasPathParameter();
    }

    private DynamicTest caching(Route route) {
        boolean open = cacheable.contains(route.path());
        return test(route.name() + (open ? ": may be cached by anybody" : ": is never cached"), () -> {
            Response answer = RouteCall.admitted(route).send();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
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
