package it.sportello.platform.web.openapi;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The components that every document has: the problem, its answers, the headers, the token. */
final class SharedParts {

    static final String SECURITY_SCHEME = "AccessToken";

    static final List<String> RATE_HEADERS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private static final String VERSION = "ETag";

    private static final String RESPONSES = "#/components/responses/";

    private SharedParts() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("FieldError", fieldError());
        RATE_HEADERS.forEach(name -> components.addHeader(name, count("Requests per window, left, or seconds to go")));
        components.addHeader("Retry-After", count("Seconds to wait before the next try"));
        components.addHeader(
                VERSION,
                OASFactory.createHeader()
                        .description("The version to name in If-Match")
                        .schema(string(40)));
        for (CommonProblem type : CommonProblem.values()) {
            components.addResponse(name(type), answer(type));
        }
        components.addSecurityScheme(
                SECURITY_SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Access token (RFC 9068) of the suite's one issuer, verified as RFC8725 asks"));
    }

    /** Leaves the answers that some operation gives, and the header of those that have versions. */
    static void removeUnused(OpenAPI api) {
        List<APIResponse> answers = api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .toList();
        if (answers.stream()
                .noneMatch(answer ->
                        answer.getHeaders() != null && answer.getHeaders().containsKey(VERSION))) {
            api.getComponents().removeHeader(VERSION);
        }
        Set<String> used = answers.stream()
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(RESPONSES.length()))
                .collect(Collectors.toSet());
        for (CommonProblem type : CommonProblem.values()) {
            if (!used.contains(name(type))) {
                api.getComponents().removeResponse(name(type));
            }
        }
    }

    static APIResponse reference(CommonProblem type) {
        return OASFactory.createAPIResponse().ref(RESPONSES + name(type));
    }

    /** PascalCase, as all components are. */
    static String name(CommonProblem type) {
        return Arrays.stream(type.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static void addCommonHeaders(APIResponse response) {
        RATE_HEADERS.forEach(name -> response.addHeader(name, reference(name)));
    }

    static Schema integer(int least, int most) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    static Schema string(int longest) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
    }

    private static APIResponse answer(CommonProblem type) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(type.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemJson.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        addCommonHeaders(response);
        if (type.status() == 429 || type.status() == 503) {
            response.addHeader("Retry-After", reference("Retry-After"));
        }
        return response;
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error (RFC 9457)")
                .addProperty("type", string(200).format("uri"))
                .addProperty("title", string(200))
                .addProperty("status", integer(100, 599))
                .addProperty("detail", string(1000))
                .addProperty("instance", string(200).format("uri"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .maxItems(1000)
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", string(500).format("json-pointer"))
                .addProperty("detail", string(500))
                .required(List.of("pointer", "detail"));
    }

    private static Header count(String description) {
        return OASFactory.createHeader().description(description).schema(integer(0, Integer.MAX_VALUE));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
