package it.sportello.pin.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A citizen who activated a PIN and says that it was lost. */
public record LostPin(FictionalCitizen citizen, String personal) {

    public static LostPin activated() {
        FictionalCitizen citizen = PinApi.issued();
        return new LostPin(citizen, PinApi.activated(citizen));
    }

    UUID personId() {
        return PinApi.personIdOf(citizen);
    }

    /** A recovery whose codes are on their way. */
    public UUID ordered() {
        UUID id = ordered(citizen.taxCode());
        await("codes are sent")
                .pollDelay(Duration.ZERO)
                .until(() -> statusOf(id).equals("CODES_SENT"));
        return id;
    }

    /** One of which nothing comes. */
    UUID refused() {
        UUID id = ordered(citizen.taxCode());
        await("nothing is sent")
                .pollDelay(Duration.ZERO)
                .until(() -> statusOf(id).equals("REFUSED"));
        return id;
    }

    static UUID ordered(String taxCode) {
        Response answer = order(PinApi.newAddress(), taxCode);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return UUID.fromString(answer.path("recovery_id"));
    }

    static Response order(InetAddress from, String taxCode) {
        return from(from).body(Map.of("tax_code", taxCode)).post("/pin-recoveries");
    }

    public static Response complete(UUID id, String mobileCode, String mailCode) {
        return complete(PinApi.newAddress(), id, mobileCode, mailCode);
    }

    static Response complete(InetAddress from, UUID id, String mobileCode, String mailCode) {
        return from(from)
                .body(Map.of("mobile_code", mobileCode, "mail_code", mailCode))
                .post("/pin-recoveries/" + id + "/completion");
    }

    /** With what is read on both contacts. */
    public static Response complete(UUID id) {
        return complete(id, mobileCode(id), mailCode(id));
    }

    public static String mobileCode(UUID id) {
        return SentCodes.bySms(codeOf(id, "mobile_code_id"));
    }

    public static String mailCode(UUID id) {
        return SentCodes.byMail(codeOf(id, "mail_code_id"));
    }

    static String statusOf(UUID id) {
        return Tables.find("select status from pin_recovery where id = ?", id).orElseThrow();
    }

    /** All sixteen characters of the new PIN, as they are read on the two contacts. */
    public String newInitialPin() {
        return PinApi.digitalPinOf(citizen);
    }

    static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/recovery-refused");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static UUID codeOf(UUID id, String column) {
        return UUID.fromString(Tables.find("select " + column + " from pin_recovery where id = ?", id)
                .orElseThrow());
    }

    private static RequestSpecification from(InetAddress address) {
        return given().config(PinApi.from(address)).contentType(ContentType.JSON);
    }
}
