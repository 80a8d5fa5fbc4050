package it.sportello.application.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BenefitResourceTest {

    @Test
    @DisplayName("A1 the catalogue is public, and may be kept by caches")
    void isPublicAndCacheable() {
        given().get("/benefits")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(containsString("no-store")))
                .header("Cache-Control", containsString("max-age=300"))
                .header("Vary", containsString("Accept-Language"))
                .body("items", hasSize(8))
                .body("items.code", hasItems("BABYSITTING", "NASPI"))
                .body("items.findAll { it.simplified }.size()", equalTo(6));
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, de, Babysitter-Bonus",
        "en, en, Baby-sitting bonus",
        "fr, it, Bonus per servizi di baby-sitting",
    })
    @DisplayName("N5 a benefit is named in the language the client prefers")
    void speaksThreeLanguages(String accepted, String spoken, String name) {
        given().header("Accept-Language", accepted)
                .get("/benefits/BABYSITTING")
                .then()
                .statusCode(200)
                .header("Content-Language", spoken)
                .body("name", equalTo(name))
                .body("window.from", equalTo("2020-04-01"))
                .body("amount.raised.cents", equalTo(100_000))
                .body("declaration_schema.properties.health_or_security_staff.type", equalTo("boolean"));
    }

    @ParameterizedTest
    @CsvSource({
        "it, 'Non percepisce il reddito di cittadinanza.', 'In quale settore era il suo ultimo lavoro stagionale?', Turismo",
        "en, You do not receive citizenship income., In which sector was your last seasonal job?, Tourism",
        "de, Sie beziehen kein Bürgereinkommen., In welchem Bereich war Ihre letzte Saisonarbeit?, Tourismus",
    })
    @DisplayName("A1 a benefit shows its help, its questions with what can be chosen, and the conditions of the law")
    void showsWhatIsAsked(String language, String condition, String question, String option) {
        given().header("Accept-Language", language)
                .get("/benefits/SEASONAL_TOURISM")
                .then()
                .statusCode(200)
                .body("help", containsString("600 "))
                .body("questions.field", hasItems("sector", "job_ended_on", "receives_no_pension"))
                .body("questions[0].text", equalTo(question))
                .body("questions[0].options[0].value", equalTo("TOURISM"))
                .body("questions[0].options[0].text", equalTo(option))
                .body("conditions.find { it.code == 'NO_CITIZENSHIP_INCOME' }.text", equalTo(condition));
    }

    @Test
    @DisplayName("A1 a benefit that is not in the catalogue answers 404")
    void knowsNoOthers() {
        given().get("/benefits/HOUSING")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", containsString("no-store"));
    }
}
