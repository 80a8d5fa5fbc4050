package it.sportello.application.submission;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestStack;
import it.sportello.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "application"))
class SubmissionTest {

    @Test
    void files() {
        given().auth()
                .oauth2(TestTokens.citizen(FictionalCitizen.random(), TestTokens.SIMPLIFIED))
                .contentType("application/json")
                .body("""
                        {"benefit": "AGRICULTURE", "declaration": {"days_worked_2019": 120, "receives_no_pension": true}, "payment": {"cash_at_post_office": true}}
                        """)
                .post("/applications")
                .then()
                .log()
                .all()
                .statusCode(201);
    }
}
