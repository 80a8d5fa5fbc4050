package it.sportello.contactcenter.casework.lookup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.sportello.contactcenter.FirstComer;
import it.sportello.contactcenter.News;
import it.sportello.contactcenter.PinScript;
import it.sportello.contactcenter.casework.CaseStory;
import it.sportello.contactcenter.casework.Desk;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerLookupTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();
    private final String taxCode = FictionalCitizen.random().taxCode();

    @Test
    @DisplayName("K8 nobody known by this tax code is no person and no request")
    void nobodyKnownIsNoPerson() {
        lookUp().body("person_id", nullValue()).body("requests.size()", equalTo(0));
    }

    @Test
    @DisplayName("K8 a malformed tax code is named and looked up nowhere")
    void aMalformedTaxCodeIsNamed() {
        agent.post("/caller-lookups", Map.of("tax_code", "RSSMRA80A01H501X", "reason", "CALLER_ON_THE_LINE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/tax_code"));
    }

    @Test
    @DisplayName("K1 a caller whose half arrived by the receipts gets a case, and a new half from twelve hours on")
    void whateverTheReceiptsSayACallerGetsACase() {
        issued(CaseStory.yesterday());
        story.receipt();
        story.awaitHalf("SETTLED");

        String id =
                lookUp().body("requests[0].case_id", notNullValue()).extract().path("requests[0].case_id");

        lookUp().body("requests[0].case_id", equalTo(id));
        UUID caseId = UUID.fromString(id);
        agent.verified(caseId).decide(caseId, "CONTACT_CONFIRMED").then().statusCode(200);
        assertThat(story.audited()).contains("caller-looked-up", "case-decided");
    }

    @Test
    @DisplayName("K1 signing in ends also the case of a half that had arrived by the receipts")
    void signingInEndsTheCallersCase() {
        issued(CaseStory.yesterday());
        story.receipt();
        story.awaitHalf("SETTLED");
        UUID caseId = UUID.fromString(lookUp().extract().path("requests[0].case_id"));

        story.signIn();

        story.awaitState(caseId, "CLOSED SETTLED");
    }

    @Test
    @DisplayName("K1 A11 a caller gets a case although somebody has signed in: it may have been an impostor")
    void whoeverSignedInACallerGetsACase() {
        issued(CaseStory.yesterday());
        story.signIn();
        story.awaitHalf("SETTLED");

        UUID caseId = UUID.fromString(lookUp().extract().path("requests[0].case_id"));

        agent.verified(caseId).decide(caseId, "CONTACT_CONFIRMED").then().statusCode(200);
    }

    @Test
    @DisplayName("K1 before twelve hours it is too early for a new half")
    void beforeTwelveHoursItIsTooEarly() {
        issued(TestClock.now());
        story.awaitHalf("WAITING");
        UUID caseId = UUID.fromString(lookUp().extract().path("requests[0].case_id"));

        agent.verified(caseId)
                .decide(caseId, "CONTACT_CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://sportello.example/problems/too-early"));
    }

    @Test
    @DisplayName("K8 a request that ends during the look-up leaves no case behind")
    void aRequestThatEndsMeanwhileLeavesNoCase() throws Exception {
        leavesNoCase("update request_follow_up set closed_at = now() where request_id = ?", story.request());
    }

    @Test
    @DisplayName("K8 a PIN that is activated during the look-up leaves no case behind")
    void aPinThatIsActivatedMeanwhileLeavesNoCase() throws Exception {
        leavesNoCase("update credential_standing set activated_at = now() where person_id = ?", story.person());
    }

    @Test
    @DisplayName("K8 a look-up locks all requests before the first half, as everybody does")
    void aLookUpLocksAllRequestsFirst() throws Exception {
        CaseStory second = new CaseStory(story.person(), Ids.next(), Ids.next());
        second.needsAssistance();
        issued(CaseStory.yesterday());
        story.awaitCase("VALIDATION");
        PinScript.of(taxCode, found(story, second));

        try (var threads = Executors.newSingleThreadExecutor();
                FirstComer receipt =
                        FirstComer.with("select status from follow_up where half_id = ? for update", story.half())) {
            Future<ValidatableResponse> found = threads.submit(this::lookUp);
            receipt.awaitNextOne();

            assertThat(CaseStory.list(
                            "select status from request_follow_up where request_id = ? for update skip locked",
                            second.request()))
                    .as("locked by who waits for the half")
                    .isEmpty();
            receipt.commit();
            found.get();
        }
    }

    @Test
    @DisplayName("K1 a caller whom nobody answered in twelve hours gets another case when the last call did not help")
    void whomNobodyAnsweredGetsACase() {
        News.publish(new PinRequestReceived(story.person(), story.request(), CaseStory.yesterday()));
        PinScript.of(taxCode, found(story));
        UUID first = story.awaitCase("ASSISTANCE");
        agent.verified(first).decide(first, "ADDRESS_CONFIRMED").then().statusCode(200);

        lookUp().body("requests[0].case_id", allOf(notNullValue(), not(first.toString())));
    }

    @Test
    @DisplayName(
            "C12 K6 who reports a fraud gets a case about themself, though no request of theirs waits, to have their PIN"
                    + " revoked")
    void whoReportsAFraudGetsACase() {
        PinScript.of(taxCode, "{\"person_id\":\"%s\",\"requests\":[]}".formatted(story.person()));
        lookUp().body("fraud_case_id", nullValue());

        String id = report().extract().path("fraud_case_id");
        report().body("fraud_case_id", equalTo(id));

        UUID caseId = UUID.fromString(id);
        agent.verified(caseId).act(caseId, "pin-revocation").then().statusCode(204);
        assertThat(agent.show(caseId).<String>get("case.application_id")).isNull();
        agent.decide(caseId, "REFERRED").then().statusCode(200);
    }

    private ValidatableResponse report() {
        return agent.post("/caller-lookups", Map.of("tax_code", taxCode, "reason", "FRAUD_REPORT"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("K8 without pin-service nobody is looked up")
    void withoutPinServiceNobodyIsLookedUp() {
        PinScript.of(taxCode, PinScript.HANGING_UP);

        agent.post("/caller-lookups", Map.of("tax_code", taxCode, "reason", "CALLER_ON_THE_LINE"))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    private void leavesNoCase(String turn, UUID whose) throws Exception {
        issued(CaseStory.yesterday());
        story.receipt();
        story.awaitHalf("SETTLED");

        try (var threads = Executors.newSingleThreadExecutor();
                FirstComer first = FirstComer.with(turn, whose)) {
            Future<Map<String, ?>> found =
                    threads.submit(() -> lookUp().extract().path("requests[0]"));
            first.awaitNextOne();
            first.commit();

            assertThat(found.get()).containsKey("status").doesNotContainKey("case_id");
        }
        assertThat(story.find("VALIDATION")).isEmpty();
    }

    private void issued(Instant at) {
        News.publish(
                new PinIssued(story.person(), story.request(), story.half(), PinHalf.FIRST, 1, Channel.EMAIL, at, at));
        PinScript.of(taxCode, found(story));
    }

    private static String found(CaseStory... requests) {
        return Stream.of(requests)
                .map(one -> "{\"id\":\"%s\",\"status\":\"ISSUED\",\"requested_at\":\"%s\"}"
                        .formatted(one.request(), CaseStory.yesterday()))
                .collect(joining(",", "{\"person_id\":\"%s\",\"requests\":[".formatted(requests[0].person()), "]}"));
    }

    private ValidatableResponse lookUp() {
        return agent.post("/caller-lookups", Map.of("tax_code", taxCode, "reason", "CALLER_ON_THE_LINE"))
                .then()
                .statusCode(200);
    }
}
