package it.sportello.localstack.testing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.caller.ForeignTokens;
import it.sportello.localstack.testing.routes.caller.Levels;
import it.sportello.localstack.testing.routes.caller.SignIn;
import it.sportello.localstack.testing.routes.document.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What holds for every route of its kind. */
enum RouteCheck {
    NO_TOKEN("without a token answers 401 with a challenge", Route::isSecured, route -> {
        Response answer = RouteCall.withoutToken(route).refused(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }),
    FORGED_TOKEN("with a forged token answers 401", Route::isSecured, route -> {
        String token = RouteCall.admittedToken(route).orElseThrow();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "Zm9yZ2Vk";
        Response answer = RouteCall.withoutToken(route).token(forged).refused(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }),
    FOREIGN_TOKEN(
            "C8 with whatever is no access token of ours answers 401",
            Route::isSecured,
            route -> ForeignTokens.bentFrom(() -> RouteCall.admittedDraft(route).orElseThrow())
                    .forEach((what, token) -> {
                        Response answer =
                                RouteCall.withoutToken(route).token(token).refused(401);
                        assertThat(answer.header("WWW-Authenticate")).as(what).contains("invalid_token");
                    })),
    OTHER_ROLE("with another role answers 403", route -> !route.roles().isEmpty(), route -> {
        RouteCall.withoutToken(route).token(TestTokens.staff("passer-by")).refused(403);
        RouteCall.withoutToken(route)
                .token(TestTokens.citizen(FictionalCitizen.random(), TestTokens.DISPOSITIVE))
                .refused(403);
    }),
    NOT_THE_CITIZEN(
            "A2 to staff and representatives answers 403",
            route -> route.leastLevel().isPresent(),
            route -> {
                RouteCall.withoutToken(route)
                        .token(TestTokens.staff("agent", "supervisor", "operator"))
                        .refused(403);
                RouteCall.withoutToken(route)
                        .token(TestTokens.citizenDraft(FictionalCitizen.random(), TestTokens.DISPOSITIVE)
                                .claim("act", Map.of("sub", "somebody-else"))
                                .sign())
                        .refused(403);
                RouteCall.withoutToken(route)
                        .token(TestTokens.citizenDraft(FictionalCitizen.random(), TestTokens.DISPOSITIVE)
                                .claim("identity_use", "legal-person")
                                .sign())
                        .refused(403);
            }),
    TOO_LOW_A_LEVEL(
            "C6 C8 below its least level answers the step-up challenge",
            route -> route.leastLevel().isPresent(),
            route -> Levels.tooWeak(route).forEach(signIn -> {
                Response answer = citizen(route, signIn).refused(401);
                assertThat(answer.header("WWW-Authenticate"))
                        .contains("insufficient_user_authentication")
                        .contains("acr_values=\"" + Levels.least(route).acr());
            })),
    TOO_OLD_A_SIGN_IN(
            "A6 signed in longer ago than it allows answers the challenge for a fresh sign-in",
            route -> route.maxAgeOfSignIn().isPresent(),
            route -> {
                Duration most = route.maxAgeOfSignIn().orElseThrow();
                String token = RouteCall.admittedDraft(route)
                        .orElseThrow()
                        .claim(
                                "auth_time",
                                Instant.now().minus(most).minusSeconds(1).getEpochSecond())
                        .sign();
                Response answer = RouteCall.withoutToken(route).token(token).refused(401);
                assertThat(answer.header("WWW-Authenticate"))
                        .contains("insufficient_user_authentication")
                        .contains("max_age=\"" + most.toSeconds() + "\"");
            }),
    NO_LEVEL(
            "C8 with a sign-in that counts for nothing answers 401",
            route -> route.leastLevel().isPresent(),
            route -> {
                Response answer = citizen(route, Levels.SPID_1).refused(401);
                assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
            }),
    LEVEL_ENOUGH(
            "C6 C8 from its least level on opens, whatever it was proved with",
            route -> route.leastLevel().isPresent(),
            route -> Levels.enough(route)
                    .forEach(signIn -> assertThat(citizen(route, signIn).send().statusCode())
                            .as("to %s", signIn)
                            .isNotIn(401, 403))),
    UNKNOWN(
            "for what does not exist answers 404",
            route -> route.hasPathParameter() && !route.takesBody(),
            route -> RouteCall.admitted(route).refused(404)),
    OTHER_METHOD("by another method answers 405", _ -> true, route -> {
        Response answer = RouteCall.admitted(route).send("TRACK");
        RouteCall.assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains(route.method());
    }),
    OTHER_REPRESENTATION("asked for another representation answers JSON or 406", Route::answersContent, route -> {
        Response answer =
                RouteCall.admitted(route).header("Accept", "image/png").send();
        assertThat(answer.contentType()).contains("json");
        assertThat(answer.statusCode()).isLessThan(500);
    }),
    OTHER_BODY(
            "with a body of another type answers 415",
            Route::takesBody,
            route -> RouteCall.admitted(route).body("image/png", "x").refused(415)),
    BROKEN_JSON(
            "with broken JSON answers 400",
            Route::takesJson,
            route -> RouteCall.admitted(route).json("{\"").refused(400)),
    UNKNOWN_FIELD("with an unknown field answers 400 naming it", Route::takesJson, route -> {
        Response answer =
                RouteCall.admitted(route).json("{\"no_such_field\":1}").refused(400);
        assertThat(pointersOf(answer)).contains("/no_such_field");
    }),
    EMPTY_BODY("with an empty body answers 400 or 422", Route::takesJson, route -> {
        RouteCall.admitted(route).refused(Set.of(400, 422));
        RouteCall.admitted(route).json("null").refused(Set.of(400, 422));
    }),
    MISSING_FIELDS(
            "without what it requires answers 422 naming it",
            route -> route.bodySchema().has("$ref"),
            route -> assertThat(pointersOf(RouteCall.admitted(route).json("{}").refused(422)))
                    .isNotEmpty()),
    LARGE_BODY(
            "with too large a body answers 413",
            Route::takesBody,
            route -> RouteCall.admitted(route)
                    .json("\"" + "x".repeat(Math.max(70_000, route.longestBody())) + "\"")
                    .refused(413)),
    EMPTY_FORM("with an empty form is refused, in whatever shape", Route::takesForm, route -> {
        Response answer = RouteCall.admitted(route).emptyForm().send();
        assertThat(answer.statusCode()).isIn(400, 422);
        RouteCall.assertPrivate(answer);
        RouteCall.withoutToken(route).assertDocumented(answer);
    }),
    BAD_KEY("with a malformed Idempotency-Key answers 400", route -> route.takesHeader("Idempotency-Key"), route -> {
        RouteCall call = RouteCall.withoutToken(route).header("Idempotency-Key", "not-a-uuid");
        RouteCall.admittedToken(route).ifPresent(call::token);
        call.json("{}").refused(400);
    }),
    UNREADABLE_QUERY(
            "with an unreadable query is refused",
            route -> route.queryParameters().findAny().isPresent(),
            route -> route.queryParameters()
                    .forEach(parameter ->
                            query(route, parameter, "no-such-value").refused(Set.of(400, 422)))),
    QUERY_OUT_OF_BOUNDS(
            "with a query out of bounds answers 422",
            route -> route.boundedQueryParameters().findAny().isPresent(),
            route -> route.boundedQueryParameters().forEach(parameter -> {
                JsonNode schema = parameter.path("schema");
                query(route, parameter, Long.toString(schema.path("minimum").asLong() - 1))
                        .refused(422);
                query(route, parameter, Long.toString(schema.path("maximum").asLong() + 1))
                        .refused(422);
            }));

    private final String promise;
    private final Predicate<Route> kind;
    private final Consumer<Route> check;

    RouteCheck(String promise, Predicate<Route> kind, Consumer<Route> check) {
        this.promise = promise;
        this.kind = kind;
        this.check = check;
    }

    String promise() {
        return promise;
    }

    boolean concerns(Route route) {
        return kind.test(route);
    }

    /** Runs it; whatever it refuses must leave the database as it was. */
    void run(Route route, Unchanged unchanged) {
        if (this == LEVEL_ENOUGH || this == OTHER_REPRESENTATION) {
            check.accept(route);
        } else {
            unchanged.by(() -> check.accept(route));
        }
    }

    private static List<String> pointersOf(Response refusal) {
        return JsonAnswer.of(refusal).path("errors").findValuesAsText("pointer");
    }

    private static RouteCall citizen(Route route, SignIn signIn) {
        return RouteCall.withoutToken(route).token(signIn.draft().sign());
    }

    private static RouteCall query(Route route, JsonNode parameter, String value) {
        String name = parameter.path("name").asText();
        return RouteCall.admitted(route).at(route.addressOfNothing() + "?" + name + "=" + value);
    }
}
