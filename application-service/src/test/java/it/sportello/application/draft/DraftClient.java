package it.sportello.application.draft;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.application.Applicant;
import org.jspecify.annotations.Nullable;

/** What an applicant does with drafts. */
public record DraftClient(Applicant applicant) {

    public Response show(String benefit) {
        return request().get("/drafts/" + benefit);
    }

    public Response save(String benefit, String body) {
        return put(request(), benefit, body);
    }

    public Response saveNew(String benefit, String body) {
        return put(request().header("If-None-Match", "*"), benefit, body);
    }

    public Response overwrite(String benefit, String seen, String body) {
        return put(request().header("If-Match", seen), benefit, body);
    }

    public Response discard(String benefit, @Nullable String seen) {
        RequestSpecification request = request();
        return (seen == null ? request : request.header("If-Match", seen)).delete("/drafts/" + benefit);
    }

    private static Response put(RequestSpecification request, String benefit, String body) {
        return request.contentType("application/json").body(body).put("/drafts/" + benefit);
    }

    private RequestSpecification request() {
        return RestAssured.given().auth().oauth2(applicant.token());
    }
}
