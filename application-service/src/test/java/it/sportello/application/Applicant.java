package it.sportello.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.RestAssured;
import it.sportello.application.form.NewApplication;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen at the door of the running service, with the token of one sign-in. */
public record Applicant(FictionalCitizen person, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** An answer: status, Location and body. */
    public record Answer(int status, @Nullable String location, JsonNode body) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    public static Applicant at(String acr) {
        return of(FictionalCitizen.random(), acr);
    }

    public static Applicant of(FictionalCitizen person, String acr) {
        return new Applicant(person, TestTokens.citizen(person, acr));
    }

    /** The same person, signed in again. */
    public Applicant again(String acr) {
        return of(person, acr);
    }

    /** The same person, signed in with another issue of the first half. */
    public Applicant withFirstIssue(int issue) {
        return withIssue(issue, TestTokens.SIMPLIFIED);
    }

    /** The same person, signed in with the ordinary PIN that came of another issue of the first half. */
    public Applicant withPinOf(int issue) {
        return withIssue(issue, TestTokens.ORDINARY);
    }

    private Applicant withIssue(int issue, String acr) {
        return new Applicant(
                person,
                TestTokens.citizenDraft(person, acr).claim("first_issue", issue).sign());
    }

    public Answer file(String benefit) {
        return post(json(Fixtures.form(benefit)), null);
    }

    public Answer file(NewApplication form, @Nullable UUID key) {
        return post(json(form), key);
    }

    public Answer post(String body, @Nullable UUID key) {
        HttpRequest.Builder request = request("/applications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key.toString()));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public Answer send(String method, String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(null),
                    JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String json(NewApplication form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
