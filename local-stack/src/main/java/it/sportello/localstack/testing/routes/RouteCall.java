package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TokenDraft;
import it.sportello.localstack.testing.routes.caller.Levels;
import it.sportello.localstack.testing.routes.document.Route;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request to a route, well made but for the fault under test. */
final class RouteCall {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Route route;
    private final RequestSpecification request =
            RestAssured.given().config(plainBodies()).urlEncodingEnabled(false);

    private @Nullable String address;
    private @Nullable String body;
    private String contentType;
    private boolean granted;

    private RouteCall(Route route) {
        this.route = route;
        this.contentType = route.jsonType().or(route::bodyType).orElse("application/json");
    }

    /** From a caller whom the route admits. */
    static RouteCall admitted(Route route) {
        RouteCall call = new RouteCall(route);
        admittedToken(route).ifPresent(call::token);
        if (route.takesHeader("Idempotency-Key")) {
            call.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        // Where anybody may call, the grant is only for the staff among them.
        call.granted = route.takesHeader(TestGrants.HEADER) && !route.roles().isEmpty();
        return call;
    }

    static RouteCall withoutToken(Route route) {
        return new RouteCall(route);
    }

    static Optional<String> admittedToken(Route route) {
        return route.roles().isEmpty()
                ? admittedDraft(route).map(TokenDraft::sign)
                : Optional.of(TestTokens.staff(route.roles().getFirst()));
    }

    static Optional<TokenDraft> admittedDraft(Route route) {
        if (!route.roles().isEmpty()) {
            return Optional.of(TestTokens.staffDraft(route.roles().getFirst()));
        }
        return route.leastLevel().map(_ -> Levels.least(route).draft());
    }

    /** As a client with another address than that of all tests. */
    RouteCall from(InetAddress client) {
        request.config(plainBodies()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", client)));
        return this;
    }

    RouteCall token(String token) {
        request.header("Authorization", "Bearer " + token);
        return this;
    }

    RouteCall header(String name, String value) {
        request.header(name, value);
        return this;
    }

    RouteCall at(String otherAddress) {
        address = otherAddress;
        return this;
    }

    RouteCall emptyForm() {
        contentType = FORM;
        return this;
    }

    RouteCall body(String type, String content) {
        contentType = type;
        body = content;
        return this;
    }

    /** In the type that the route takes, which is JSON unless it takes none. */
    RouteCall json(String content) {
        return body(route.jsonType().or(route::bodyType).orElse("application/json"), content);
    }

    Response send() {
        return send(route.method());
    }

    Response send(String method) {
        if (body != null) {
            // As bytes: the library would otherwise encode by the type, which may be a nonsense one.
            request.header("Content-Type", contentType).body(body.getBytes(StandardCharsets.UTF_8));
        } else if (route.takesBody()) {
            request.header("Content-Type", contentType);
        }
        String target = address == null ? route.addressOfNothing() : address;
        if (granted) {
            header(TestGrants.HEADER, grantAbout(target));
        }
        return request.request(method, target);
    }

    /** A form that breaks the rules of forms is sent as it stands. */
    private static RestAssuredConfig plainBodies() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(FORM, ContentType.BINARY));
    }

    /** About whomever the address names: then the grant is not what is refused. */
    private String grantAbout(String target) {
        UUID person = ID.matcher(target)
                .results()
                .findFirst()
                .map(found -> UUID.fromString(found.group()))
                .orElse(null);
        return TestGrants.of(route.roles().getFirst(), person, person != null);
    }

    /** Sends, and holds the answer to what every refusal promises. */
    Response refused(int status) {
        return refused(Set.of(status));
    }

    /** The same, where the fault may be told in more than one way. */
    Response refused(Set<Integer> statuses) {
        Response answer = send();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(statuses);
        assertProblem(answer, answer.statusCode());
        assertDocumented(answer);
        return answer;
    }

    void assertDocumented(Response answer) {
        assertThat(route.documents(answer.statusCode()))
                .as("%s documents its answer %d", route.name(), answer.statusCode())
                .isTrue();
    }

    static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        JsonNode problem = JsonAnswer.of(answer);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").textValue()).startsWith("https://sportello.example/problems/");
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertPrivate(answer);
    }

    static void assertPrivate(Response answer) {
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertAnnounced(answer);
    }

    /** Every answer tells its caller what is left. */
    static void assertAnnounced(Response answer) {
        for (String header : List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
            assertThat(answer.header(header)).as(header).matches("[0-9]+");
        }
    }
}
