package it.sportello.pin.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Exchanges as the desk of the staff asks for them. */
final class ExchangeApi {

    static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";

    private ExchangeApi() {}

    static Response exchange(String token) {
        return exchange(token, "client_id", "staff-desk");
    }

    static Response exchange(String token, String parameter, String value) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "client_id",
                "staff-desk",
                "subject_token_type",
                TOKEN_TYPE + "id_token",
                "subject_token",
                token));
        form.put(parameter, value);
        return given().formParams(form).post("/oauth2/token");
    }

    /** As RFC 8693 wants it, and no other grant. */
    static void assertRefused(Response answer, String why) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_request");
        assertThat(answer.<String>path("error_description")).isEqualTo(why);
    }
}
