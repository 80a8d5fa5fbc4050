package it.sportello.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseStyleTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URI address;

    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        try (InputStream document = address.toURL().openStream()) {
            api = new JsonMapper().readTree(document);
        }
    }

    @Test
    void presentsTheApi() {
        assertThat(api.at("/openapi").asText()).startsWith("3.1");
        assertThat(api.at("/info/x-summary").asText()).isNotBlank();
        assertThat(api.at("/info/x-api-id").asText()).matches("[0-9a-f-]{36}");
        assertThat(api.at("/info/contact/email").asText()).contains("@");
        assertThat(api.at("/info/termsOfService").asText()).startsWith("https://");
        assertThat(api.at("/servers"))
                .allMatch(server -> server.at("/url").asText().startsWith("https://"));
        assertThat(api.at("/servers/1/x-sandbox").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("C6 the document names the least level of an operation")
    void namesTheLeastLevel() {
        assertThat(api.at("/paths/~1probes~1own/get/x-least-level").asText()).isEqualTo("SIMPLIFIED");
        assertThat(api.at("/paths/~1probes~1operators/get/x-roles/0").asText()).isEqualTo("operator");
        assertThat(api.at("/paths/~1probes~1own/get/security/0").has("AccessToken"))
                .isTrue();
        assertThat(api.at("/paths/~1probes/get/security")).singleElement().matches(JsonNode::isEmpty);
    }

    @Test
    @DisplayName("C8 the document says which operation no PIN opens")
    void saysWhatNoPinOpens() {
        assertThat(api.at("/paths/~1test~1guarded~1beyond-pin/get/x-beyond-pin").asBoolean())
                .isTrue();
        assertThat(api.at("/paths/~1test~1guarded~1fresh/get").has("x-beyond-pin"))
                .isFalse();
    }

    @Test
    void listsTheRefusalsOfEveryKindOfOperation() {
        JsonNode create = api.at("/paths/~1probes~1own-once/post");

        assertThat(create.at("/responses").properties())
                .map(Map.Entry::getKey)
                .contains("400", "401", "403", "411", "413", "415", "422", "429", "500", "503");
        assertThat(create.at("/operationId").asText()).isEqualTo("createOwnOnce");
        assertThat(create.at("/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
        assertThat(create.at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(create.at("/responses/200/headers").has("RateLimit-Remaining"))
                .isTrue();
        assertThat(api.at("/components/responses/TooManyRequests/headers").has("Retry-After"))
                .isTrue();
    }

    @Test
    void namesAPageAfterWhatIsOnIt() {
        JsonNode answer = api.at("/paths/~1dead-letters/get/responses/200/content/application~1json/schema");

        assertThat(answer.at("/$ref").asText()).isEqualTo("#/components/schemas/DeadLetterPage");
        assertThat(api.at("/components/schemas/DeadLetterPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/DeadLetter");
    }

    @Test
    void boundsWhatAnnotationsLeaveOpen() {
        assertThat(api.at("/components/schemas/UUID/maxLength").asInt()).isEqualTo(36);
        assertThat(api.at("/components/schemas/Problem/properties/errors/minItems")
                        .isInt())
                .isTrue();
    }

    @Test
    void keepsOnlyTheAnswersThatSomeOperationGives() {
        assertThat(api.at("/components/responses").has("TooManyRequests")).isTrue();
        assertThat(api.at("/components/responses").has("RequestTimeout")).isFalse();
    }

    @Test
    void describesBodiesAsStrictlyAsTheyAreRead() {
        JsonNode probe = api.at("/components/schemas/Probe");

        assertThat(probe.at("/additionalProperties").isBoolean()).isTrue();
        assertThat(probe.at("/additionalProperties").asBoolean()).isFalse();
        assertThat(probe.at("/properties").has("family_name")).isTrue();
        assertThat(probe.at("/properties/family_name/maxLength").asInt()).isEqualTo(20);
    }
}
