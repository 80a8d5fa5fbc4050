package it.sportello.pin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;

/** Sign-ins that must fail, and how they do. */
public final class Refusals {

    public static final String WRONG = "ZZZZ-ZZZZ";

    private Refusals() {}

    public static void fail(FictionalCitizen citizen, int times) {
        for (int i = 0; i < times; i++) {
            assertRefused(PinApi.signIn(citizen.taxCode(), WRONG));
        }
    }

    public static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString())
                .isEqualTo("{\"error\":\"invalid_grant\","
                        + "\"error_description\":\"Tax code and PIN do not open anything at this time\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    public static void assertActivationRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/pin-refused");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
