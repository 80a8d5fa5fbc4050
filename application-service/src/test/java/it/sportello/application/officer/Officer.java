package it.sportello.application.officer;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer of the benefit office at their desk. */
public record Officer(String name, String token) {

    private static final String ROLE = "benefit-officer";

    public static Officer somebody() {
        String name = "officer-" + UUID.randomUUID();
        return new Officer(name, TestTokens.staffNamed(name, ROLE));
    }

    /** An officer who is a citizen, too. */
    public static Officer whoIs(FictionalCitizen person) {
        String name = "officer-" + UUID.randomUUID();
        String token = TestTokens.staffDraft(ROLE)
                .claim("sub", name)
                .claim("own_person", person.personId().toString())
                .sign();
        return new Officer(name, token);
    }

    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token);
    }

    public Response queue(String query) {
        return request().get("/officer/applications?" + query);
    }

    public Response claim(String id) {
        return request().post(address(id) + "/claim");
    }

    public Response release(String id) {
        return request().post(address(id) + "/release");
    }

    public Response read(String id) {
        return request().get(address(id));
    }

    public Response accept(String id, @Nullable Long cents) {
        Map<String, Object> decision = new HashMap<>(
                Map.of("decision", "ACCEPTED", "reason_code", "CONDITIONS_MET", "reason", "All conditions are met."));
        if (cents != null) {
            decision.put("amount_cents", cents);
        }
        return decide(id, decision);
    }

    public Response reject(String id) {
        return decide(
                id,
                Map.of("decision", "REJECTED", "reason_code", "PENSION_RECEIVED", "reason", "You receive a pension."));
    }

    public Response decide(String id, Map<String, ?> decision) {
        return request().contentType(ContentType.JSON).body(decision).post(address(id) + "/decision");
    }

    public static String filed(String benefit, String acr) {
        return Applicant.at(acr).file(benefit).text("id");
    }

    public static String filed() {
        return filed("AGRICULTURE", TestTokens.SIMPLIFIED);
    }

    public static String statusOf(String id) {
        return Rows.value("select status from benefit_application where id = ?", UUID.fromString(id));
    }

    /** What the audit knows that this officer did, in their order. */
    public String acts() {
        return Rows.value(
                "select string_agg(action || ' ' || reason, ', ' order by id) from audit where actor = ?", name);
    }

    public static void letLeaseEnd(String id) {
        Rows.update(
                "update officer_claim set lease_until = now() - interval '1 second' where application_id = ?",
                UUID.fromString(id));
    }

    private static String address(String id) {
        return "/officer/applications/" + id;
    }
}
