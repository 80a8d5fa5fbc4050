package it.sportello.application.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import it.sportello.application.Applicant;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EligibilityCheckTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Test
    @DisplayName("A1 before anything is filed one is told that all conditions hold, and nothing is stored")
    void tellsThatAllHolds() {
        String before = Rows.value("select count(*) from benefit_application");

        check(applicant, "AGRICULTURE", Fixtures.declaration("AGRICULTURE").toString(), "[]")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("benefit", equalTo("AGRICULTURE"))
                .body("eligible", is(true))
                .body("conditions.holds", everyItem(is(true)))
                .body("conditions.code", hasItems("DAYS_2019", "NO_PENSION", "WINDOW", "NO_OTHER_APPLICATION"));

        assertThat(Rows.value("select count(*) from benefit_application")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "it, L'indennità non spetta a chi è titolare di una pensione diretta.",
        "en, Anyone who receives a pension of their own has no right to the allowance.",
        "de, 'Wer eine eigene Rente bezieht, hat keinen Anspruch auf die Entschädigung.'",
    })
    @DisplayName("A1 what excludes is explained in the citizen's language, and what is missing stays open")
    void explainsWhatExcludes(String language, String text) {
        given().auth()
                .oauth2(applicant.token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body("{\"declaration\": {\"receives_no_pension\": false}}")
                .post("/benefits/AGRICULTURE/eligibility-checks")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body("eligible", is(false))
                .body("conditions.find { it.code == 'NO_PENSION' }.text", equalTo(text))
                .body("conditions.find { it.code == 'NO_PENSION' }.holds", is(false))
                .body(
                        "conditions.find { it.code == 'NO_PENSION' }.pointer",
                        equalTo("/declaration/receives_no_pension"))
                .body("conditions.find { it.code == 'DAYS_2019' }.holds", nullValue());
    }

    @Test
    @DisplayName("A1 nothing answered yet: everything is open, and so is the outcome")
    void staysOpen() {
        check(applicant, "BABYSITTING", "{}", "[]")
                .statusCode(200)
                .body("eligible", nullValue())
                .body("conditions.find { it.code == 'CHILD_AGE' }.holds", nullValue());
    }

    @Test
    @DisplayName("A1 each child is looked at")
    void looksAtEachChild() {
        String children = """
                [{"tax_code": "FNZCMR15E50H501W", "birth_date": "2015-05-10"},
                 {"tax_code": "00000000018", "birth_date": "2001-05-10"}]""";

        check(applicant, "BABYSITTING", Fixtures.declaration("BABYSITTING").toString(), children)
                .statusCode(200)
                .body("eligible", is(false))
                .body(
                        "conditions.findAll { it.code == 'CHILD_AGE' }.pointer",
                        equalTo(List.of("/children/0/birth_date", "/children/1/birth_date")))
                .body("conditions.findAll { it.code == 'CHILD_AGE' }.holds", equalTo(List.of(true, false)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            AGRICULTURE, `{"days_worked_2019": "many"}`, `[]`,                            /declaration/days_worked_2019
            AGRICULTURE, `{"note": "please"}`,           `[]`,                            /declaration/note
            AGRICULTURE, `{}`,  `[{"tax_code": "FNZCMR15E50H501W", "birth_date": "2015-05-10"}]`, /children
            BABYSITTING, `{}`,  `[{"tax_code": "FNZCMR15E50H501W", "birth_date": "2999-05-10"}]`, /children/0/birth_date
            BABYSITTING, `"x"`, `[]`,                                                             /declaration
            """)
    @DisplayName("A1 what is no answer is refused with a pointer, not judged")
    void refusesWhatIsNoAnswer(String benefit, String declaration, String children, String pointer) {
        check(applicant, benefit, declaration, children)
                .statusCode(422)
                .body("type", containsString("invalid-content"))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    @DisplayName(
            "C6 SIMPLIFIED on an ordinary benefit is challenged to sign in at a higher level, ORDINARY is answered")
    void challengesBelowTheLevel() {
        check(applicant, "NASPI", "{}", "[]")
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        check(applicant.again(TestTokens.ORDINARY), "NASPI", "{}", "[]").statusCode(200);
    }

    @Test
    @DisplayName("A1 a benefit that is not in the catalogue cannot be checked")
    void knowsNoOthers() {
        check(applicant, "HOUSING", "{}", "[]").statusCode(404);
    }

    @Test
    @DisplayName("A4 a live application of the same group is told to exclude, to those who may see it only")
    void tellsOfALiveApplication() {
        assertThat(applicant.file("PROFESSIONALS").status()).isEqualTo(201);

        String answers = Fixtures.declaration("AGRICULTURE").toString();
        check(applicant, "AGRICULTURE", answers, "[]")
                .body("eligible", is(false))
                .body("conditions.find { it.code == 'NO_OTHER_APPLICATION' }.holds", is(false));
        check(applicant.withFirstIssue(2), "AGRICULTURE", answers, "[]").body("eligible", is(true));
    }

    @Test
    @DisplayName("A1 the same conditions hold at filing: refused by code and reason, in the citizen's language")
    void refusesTheSameAtFiling() {
        String form = Applicant.json(Fixtures.form(
                "AGRICULTURE", Fixtures.declarationBut("AGRICULTURE", "days_worked_2019", "49"), Fixtures.CASH));

        given().auth()
                .oauth2(applicant.token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(form)
                .post("/applications")
                .then()
                .statusCode(422)
                .body("type", containsString("not-eligible"))
                .body("errors.pointer", equalTo(List.of("/declaration/days_worked_2019")))
                .body(
                        "errors.detail",
                        hasItem("DAYS_2019: The allowance needs at least 50 days actually worked on farms in 2019."))
                .body("errors.detail", not(hasItem(containsString("49"))));
    }

    private static ValidatableResponse check(Applicant citizen, String benefit, String declaration, String children) {
        return given().auth()
                .oauth2(citizen.token())
                .contentType(ContentType.JSON)
                .body("{\"declaration\": %s, \"children\": %s}".formatted(declaration, children))
                .post("/benefits/" + benefit + "/eligibility-checks")
                .then();
    }
}
