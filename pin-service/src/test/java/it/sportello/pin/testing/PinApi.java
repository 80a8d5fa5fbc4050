package it.sportello.pin.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.JsonAnswer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What a citizen does. */
public final class PinApi {

    private static final AtomicInteger ADDRESSES = new AtomicInteger(0x10000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Nearly every test begins by waiting here. */
    private static final Duration OFTEN = Duration.ofMillis(40);

    private PinApi() {}

    public static Response submit(PinForm form) {
        return given().contentType(ContentType.JSON).body(form.body()).post("/pin-requests");
    }

    /** The path of an accepted request. */
    public static String submitted(PinForm form) {
        Response answer = submit(form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return URI.create(answer.header("Location")).getPath();
    }

    public static Response show(String path) {
        return given().get(path);
    }

    /** Submits and waits until the issuer decided. */
    public static String decided(PinForm form) {
        String path = submitted(form);
        awaitStatus(path, "ISSUED", "AWAITING_ASSISTANCE");
        return statusOf(path);
    }

    public static void awaitStatus(String path, String... statuses) {
        await("the issuer decided")
                .pollDelay(OFTEN)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> List.of(statuses).contains(statusOf(path)));
    }

    private static String statusOf(String path) {
        return JsonAnswer.of(show(path)).path("status").asText();
    }

    /** A citizen with a first half on its way. */
    public static FictionalCitizen issued() {
        FictionalCitizen citizen = Residents.registered();
        assertThat(decided(PinForm.of(citizen))).isEqualTo("ISSUED");
        return citizen;
    }

    /** A citizen whom an agent has to call: registered at one address, declared at another. */
    public static FictionalCitizen mismatched() {
        FictionalCitizen citizen = Residents.registered();
        assertThat(decided(PinForm.of(citizen).elsewhere())).isEqualTo("AWAITING_ASSISTANCE");
        return citizen;
    }

    public static UUID personIdOf(FictionalCitizen citizen) {
        return UUID.fromString(Tables.find("select id from person where tax_code = ?", citizen.taxCode())
                .orElseThrow());
    }

    public static UUID halfIdOf(FictionalCitizen citizen, String half) {
        return UUID.fromString(Tables.find(
                        "select id from pin_half where person_id = ? and half = ? and dead_at is null",
                        personIdOf(citizen),
                        half)
                .orElseThrow());
    }

    /** What the citizen reads in the message: "ABCD-EFGH". */
    public static String firstHalfOf(FictionalCitizen citizen) {
        DispatchRequested dispatch = dispatchOf(Topic.DISPATCH_MAIL, halfIdOf(citizen, "FIRST"));
        return String.valueOf(OpenedSeal.of(dispatch).parameters().get("half"));
    }

    /** What the citizen reads in the letter. */
    public static String secondHalfOf(FictionalCitizen citizen) {
        DispatchRequested dispatch = dispatchOf(Topic.DISPATCH_POSTAL, halfIdOf(citizen, "SECOND"));
        return String.valueOf(OpenedSeal.of(dispatch).parameters().get("half"));
    }

    /** All sixteen characters. */
    public static String initialPinOf(FictionalCitizen citizen) {
        return firstHalfOf(citizen) + "-" + secondHalfOf(citizen);
    }

    /** The same where the second half came to the telephone, and no letter. */
    public static String digitalPinOf(FictionalCitizen citizen) {
        DispatchRequested second = dispatchOf(Topic.DISPATCH_SMS, halfIdOf(citizen, "SECOND"));
        return firstHalfOf(citizen) + "-" + OpenedSeal.of(second).parameters().get("half");
    }

    public static Response activate(String taxCode, String pin) {
        return given().config(from(newAddress()))
                .contentType(ContentType.JSON)
                .body(Map.of("tax_code", taxCode, "pin", pin))
                .post("/pin-activations");
    }

    /** The personal PIN. */
    public static String activated(FictionalCitizen citizen) {
        return activated(citizen, initialPinOf(citizen));
    }

    /** The same, by halves that were read before. */
    public static String activated(FictionalCitizen citizen, String initialPin) {
        Response answer = activate(citizen.taxCode(), initialPin);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonAnswer.of(answer).path("pin").asText();
    }

    public static DispatchRequested dispatchOf(Topic topic, UUID correlationId) {
        return await("the dispatch is published")
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(
                        () -> Events.of(topic, DispatchRequested.class).stream()
                                .filter(dispatch -> dispatch.correlationId().equals(correlationId))
                                .toList(),
                        dispatches -> !dispatches.isEmpty())
                .getFirst();
    }

    /** From an address that nobody used before. */
    public static Response signIn(String taxCode, String pin) {
        return signInFrom(newAddress(), taxCode, pin);
    }

    /** Loopback has addresses enough for every test to be a source of its own. */
    public static InetAddress newAddress() {
        int number = ADDRESSES.incrementAndGet();
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response signInFrom(InetAddress address, String taxCode, String pin) {
        return given().config(from(address))
                .formParam("grant_type", "urn:sportello:grant-type:pin")
                .formParam("client_id", "web-portal")
                .formParam("tax_code", taxCode)
                .formParam("pin", pin)
                .post("/oauth2/token");
    }

    /** From a device that shows what it was given, or anything else. */
    public static Response signInFromDevice(String deviceToken, String taxCode, String pin) {
        return given().config(from(newAddress()))
                .formParam("grant_type", "urn:sportello:grant-type:pin")
                .formParam("client_id", "web-portal")
                .formParam("tax_code", taxCode)
                .formParam("pin", pin)
                .formParam("device_token", deviceToken)
                .post("/oauth2/token");
    }

    public static RestAssuredConfig from(InetAddress address) {
        return RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", address));
    }

    public static Response refresh(String refreshToken) {
        return given().formParam("grant_type", "refresh_token")
                .formParam("client_id", "web-portal")
                .formParam("refresh_token", refreshToken)
                .post("/oauth2/token");
    }

    public static Response revoke(String token) {
        return given().formParam("client_id", "web-portal")
                .formParam("token", token)
                .post("/oauth2/revoke");
    }

    /** As if this citizen had activated more than the six months ago for which a personal PIN is good here. */
    public static void outdate(FictionalCitizen citizen) {
        Tables.change(
                "update personal_pin set activated_at = activated_at - interval '6 months 1 day' where person_id = ?",
                personIdOf(citizen));
    }

    public static Response renew(String ticket) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("renewal_ticket", ticket))
                .post("/pin-renewals");
    }

    public static JsonPath claimsOf(Response signedIn) {
        return claimsOf(signedIn.<String>path("access_token"));
    }

    /** What a token says; nobody's signature is checked here. */
    public static JsonPath claimsOf(String accessToken) {
        String[] parts = accessToken.split("\\.");
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    public static RequestSpecification as(Response signedIn) {
        return as(signedIn.<String>path("access_token"));
    }

    /** As whoever holds this token. */
    public static RequestSpecification as(String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken);
    }
}
