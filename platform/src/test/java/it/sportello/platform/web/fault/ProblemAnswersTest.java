package it.sportello.platform.web.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemAnswersTest {

    @ParameterizedTest(name = "{0} {1} answers {2} {3}")
    @CsvSource({
        "GET,    /nowhere,             404, not-found",
        "GET,    /probes/not-a-uuid,   404, not-found",
        "PATCH,  /probes,              405, method-not-allowed",
        "GET,    /probes/own,          401, authentication-required",
        "GET,    /probes/operators,    401, authentication-required",
        "GET,    /probes/conflict,     409, conflict",
        "GET,    /probes/broken,       500, internal-error",
        "GET,    /probes/outage,       503, overloaded",
        "GET,    /probes?limit=11,     422, invalid-content",
        "GET,    /probes/not-a-uuid?size=many, 404, not-found",
        "GET,    /status/deeper,       404, not-found",
    })
    void everyRefusalIsAProblemOfTheCatalogue(String method, String path, int status, String slug) {
        given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://sportello.example/problems/" + slug))
                .body("status", equalTo(status));
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "/probes?limit=many,  limit",
        "/probes?limit=99999999999, limit",
        "/probes?cursor=RSSMRA85T10A562S, cursor",
        "/probes?colour=BLUE, colour",
        "/probes/00000000-0000-4000-8000-000000000000?size=many, size",
    })
    void namesTheQueryParameterThatCannotBeReadAndNotItsValue(String path, String parameter) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.detail", String.class))
                .containsExactly(parameter + ": is not a value that this parameter takes");
        assertThat(answer.asString()).doesNotContain("many", "RSSMRA85T10A562S", "BLUE");
    }

    @ParameterizedTest(name = "{0} answers {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"family_name\":\"Rossi\"              | 400 |",
                "{\"family_name\":\"Rossi\"} x           | 400 |",
                "{\"family_name\":\"A\",\"family_name\":\"B\"} | 400 |",
                "[]                                      | 400 | ''",
                "{\"family_name\":\"Rossi\",\"taxcode\":1} | 400 | /taxcode",
                "{\"familyName\":\"Rossi\"}              | 400 | /familyName",
                "{\"family_name\":7}                     | 422 | /family_name",
                "{\"family_name\":\"R\",\"size\":\"7\"}  | 422 | /size",
                "{\"family_name\":\"R\",\"urgent\":1}    | 422 | /urgent",
                "{\"family_name\":\"R\",\"birth_date\":\"1970-02-30\"} | 422 | /birth_date",
                "{\"family_name\":\"R\",\"colour\":\"BLUE\"} | 422 | /colour",
                "{\"family_name\":\"R\",\"parts\":[{\"postal_code\":{}}]} | 422 | /parts/0/postal_code",
                "{\"family_name\":\"R\",\"parts\":[{}]}  | 422 | /parts/0/postal_code",
                "{}                                      | 422 | /family_name",
                "null                                    | 400 |",
            })
    void namesTheFaultyFieldByPointer(String body, int status, String pointer) {
        Response answer = given().contentType("application/json").body(body).post("/probes");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        if (pointer != null) {
            answer.then().body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void anEmptyBodyIsNoNullPointer() {
        given().contentType("application/json").post("/probes").then().statusCode(400);
    }

    @Test
    void theTextOfAnExceptionStaysInside() {
        String answer = given().get("/probes/broken").asString();

        assertThat(answer).doesNotContain("RSSMRA85T10A562S", "secret", "Exception", "sportello.platform");
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        assertThat(given().delete("/probes").header("Allow")).contains("GET", "POST");
    }

    @Test
    void passesTheHeadersOfAProblemOn() {
        assertThat(given().get("/probes/conflict").header("Retry-After")).isEqualTo("7");
    }

    @Test
    void challengesWhoSendsNoTokenOrAForgedOne() {
        assertThat(given().get("/probes/operators").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(given().auth().oauth2("forged").get("/probes/operators").header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void forbidsAnotherRole() {
        given().auth()
                .oauth2(TestTokens.citizen(FictionalCitizen.random(), TestTokens.DISPOSITIVE))
                .get("/probes/operators")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
