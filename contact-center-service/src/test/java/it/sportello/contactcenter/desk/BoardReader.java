package it.sportello.contactcenter.desk;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board as an agent's client reads it, page by page, and the tables behind it. */
final class BoardReader {

    private BoardReader() {}

    static Optional<Map<String, Object>> find(UUID id) {
        String cursor = null;
        do {
            JsonPath page = page(cursor);
            Map<String, Object> entry = page.getMap("items.find { it.id == '" + id + "' }");
            if (entry != null) {
                return Optional.of(new HashMap<>(entry));
            }
            cursor = page.getString("next");
        } while (cursor != null);
        return Optional.empty();
    }

    static JsonPath page(@Nullable String cursor) {
        var asked = given().auth().oauth2(TestTokens.staff("agent")).queryParam("limit", 3);
        return (cursor == null ? asked : asked.queryParam("cursor", cursor))
                .get("/board")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
