package it.sportello.contactcenter.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import it.sportello.localstack.testing.JsonAnswer;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board as an agent's client reads it, page by page, and the tables behind it. */
final class BoardReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private BoardReader() {}

    static Optional<Map<String, Object>> find(UUID id) {
        String cursor = null;
        do {
            JsonNode page = page(cursor);
            for (JsonNode entry : page.path("items")) {
                if (entry.path("id").asText().equals(id.toString())) {
                    return Optional.of(JSON.convertValue(entry, FIELDS));
                }
            }
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return Optional.empty();
    }

    private static JsonNode page(@Nullable String cursor) {
        var asked = given().auth().oauth2(TestTokens.staff("agent")).queryParam("limit", 3);
        Response answer = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/board");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonAnswer.of(answer);
    }

    static Optional<String> statusOf(UUID half) {
        return text("select status from follow_up where half_id = ?", half);
    }

    static Optional<String> statusOfRequest(UUID request) {
        return text("select status from request_follow_up where request_id = ?", request);
    }

    /** How often somebody of the staff was shown this person on the board. */
    static long looksAt(UUID person) {
        return text("select count(*)::text from audit where action = 'board-shown' and person_id = ?", person)
                .map(Long::parseLong)
                .orElseThrow();
    }

    private static Optional<String> text(String sql, Object parameter) {
        try (var connection = TestDatabase.asOwner();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own query failed", e);
        }
    }
}
