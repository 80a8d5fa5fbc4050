package it.sportello.pin.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TestTokens;
import java.util.Map;
import java.util.UUID;

/** What an agent reads over the contact center, in cases of their own. */
public final class StaffDesk {

    private StaffDesk() {}

    public static Response lookUp(String taxCode) {
        return agent(TestGrants.of("agent", null, false, "caller-lookup"))
                .contentType(ContentType.JSON)
                .body(Map.of("tax_code", taxCode, "reason", "a caller asks"))
                .post("/staff/lookups");
    }

    public static Response show(UUID person, boolean verified, String purpose) {
        return agent(TestGrants.of("agent", person, verified, purpose)).get("/staff/people/" + person);
    }

    public static Response callBack(UUID person, UUID request, boolean verified) {
        return agent(TestGrants.callBack(person, request, verified)).get("/staff/people/" + person);
    }

    public static Response check(UUID person, Map<String, String> answer) {
        return agent(TestGrants.of("agent", person, false))
                .contentType(ContentType.JSON)
                .body(answer)
                .post("/staff/people/" + person + "/checks");
    }

    public static Response revoke(UUID person, boolean verified) {
        return agent(TestGrants.of("agent", person, verified)).post("/staff/people/" + person + "/pin-revocation");
    }

    public static RequestSpecification agent(String grant) {
        return given().header("Authorization", "Bearer " + TestTokens.staff("agent"))
                .header(TestGrants.HEADER, grant);
    }
}
