package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import it.sportello.localstack.testing.routes.document.ApiDocument;
import it.sportello.localstack.testing.routes.document.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 *                 .goodBody("POST /applications", () -> form())
 *                 .goodAnswer("GET /applications/{id}", () -> show(ownApplication()))
 *                 .ownedBySomebody("/applications/{id}", () -> "/applications/" + someApplication())
 *                 .tests();
 *     }
 * }
 * }</pre>
 *
 * A route fails that takes JSON and has no good body, that has no good answer, or that shows objects by id without
 * saying whose they are. Lists and operators' decisions on dead letters need nothing.
 */
public final class RouteMatrix {

    private static final Set<RouteCheck> SHAPED_BY_HTTP =
            EnumSet.of(RouteCheck.OTHER_METHOD, RouteCheck.OTHER_BODY, RouteCheck.LARGE_BODY, RouteCheck.EMPTY_FORM);

    private static final JsonMapper JSON = new JsonMapper();

    private final ApiDocument document;
    private final List<Route> routes;
    private final Map<String, GoodBody> goodBodies = new TreeMap<>();
    private final GoodAnswers goodAnswers = new GoodAnswers();
    private final Owners owners = new Owners();
    private final Set<String> otherErrors = new HashSet<>();

    private RouteMatrix(ApiDocument document) {
        this.document = document;
        this.routes = document.routes();
        routes.forEach(goodAnswers::addDecisions);
    }

    public static RouteMatrix of(String service) {
        return new RouteMatrix(ApiDocument.stored(service));
    }

    /** Paths of public routes whose good answer anybody may keep; all others must say {@code no-store}. */
    public RouteMatrix cacheable(String... paths) {
        goodAnswers.cacheable(paths);
        return this;
    }

    /** Routes whose errors another standard shapes, such as {@code POST /oauth2/token} (RFC 6749): held to HTTP alone. */
    public RouteMatrix withErrorsOfTheirOwn(String... names) {
        otherErrors.addAll(Set.of(names));
        return this;
    }

    /** A good answer of a route that needs more than its address to give one. */
    public RouteMatrix goodAnswer(String name, Supplier<Response> answer) {
        goodAnswers.add(find(name).name(), answer);
        return this;
    }

    /**
     * A body that whoever may call the route can send, each time a new one, with every object that may be in it: what
     * the document forbids is tried out on it.
     */
    public RouteMatrix goodBody(String name, Supplier<?> body) {
        Route route = find(name);
        Supplier<JsonNode> json = () -> JSON.valueToTree(body.get());
        goodBodies.put(name, new GoodBody(json));
        goodAnswers.addBody(route, json);
        return this;
    }

    /** A9: at this path are a citizen's objects; the address is of one that belongs to none of the matrix's callers. */
    public RouteMatrix ownedBySomebody(String path, Supplier<String> address) {
        owners.owned(path, address);
        return this;
    }

    /** At these paths are objects that anybody may see who knows their address. */
    public RouteMatrix openToAnybody(String... paths) {
        Stream.of(paths).forEach(owners::open);
        return this;
    }

    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        Unchanged unchanged = new Unchanged();
        UnderPressure pressure = new UnderPressure();
        tests.add(test(
                "every value has bounds",
                () -> assertThat(document.missingBounds()).isEmpty()));
        tests.add(test(
                "every route says what it is for",
                () -> assertThat(routes)
                        .filteredOn(route -> !route.isDescribed())
                        .extracting(Route::name)
                        .isEmpty()));
        for (Route route : routes) {
            checksOf(route)
                    .filter(check -> check.concerns(route))
                    .forEach(check -> tests.add(test(route, check.promise(), () -> check.run(route, unchanged))));
            if (route.takesJson()) {
                tests.addAll(badBodies(route, unchanged));
            }
            if (route.showsObjectsOfSomebody()) {
                tests.add(
                        test(route, "A9 what is somebody else's does not exist", () -> owners.check(route, unchanged)));
            }
            tests.add(test(route, "its good answer is kept by those who may", () -> goodAnswers.check(route)));
            tests.add(test(route, "asked too often answers 429", () -> pressure.limits(route)));
        }
        tests.add(test("every route beyond the places answers 503", () -> UnderPressure.overloads(routes)));
        return tests.stream().onClose(unchanged::close);
    }

    private List<DynamicTest> badBodies(Route route, Unchanged unchanged) {
        GoodBody good = goodBodies.get(route.name());
        if (good == null) {
            return List.of(test(
                    route, "a good body is known", () -> assertThat(goodBodies).containsKey(route.name())));
        }
        return BadBodies.of(document, route).stream()
                .map(bad -> test(route, bad.name() + " is refused", () -> {
                    JsonNode untouched = unchanged.byEach(
                            good::take,
                            body -> RouteCall.admitted(route)
                                    .json(bad.of(body).toString())
                                    .refused(Set.of(400, 422)));
                    good.giveBack(untouched);
                }))
                .toList();
    }

    private Stream<RouteCheck> checksOf(Route route) {
        if (otherErrors.contains(route.name())) {
            return SHAPED_BY_HTTP.stream();
        }
        return Stream.of(RouteCheck.values())
                .filter(check -> check != RouteCheck.MISSING_FIELDS || document.requiresFields(route));
    }

    private Route find(String name) {
        return routes.stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such route: " + name));
    }

    private static DynamicTest test(Route route, String promise, Executable check) {
        return test(route.name() + ": " + promise, check);
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
