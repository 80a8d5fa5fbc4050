package it.sportello.application.officer.bulk;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of decisions, handed in and followed to their end. */
public final class Files {

    private static final String HEADER = "protocol_number,decision,reason_code,reason,amount_cents\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Files() {}

    static List<Applicant.Answer> filed(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Applicant.at(TestTokens.SIMPLIFIED).file("AGRICULTURE"))
                .toList();
    }

    static String rejection(Applicant.Answer application) {
        return application.text("protocol_number") + ",REJECTED,PENSION_RECEIVED,You receive a pension.,\n";
    }

    static String acceptance(Applicant.Answer application, String cents) {
        return application.text("protocol_number") + ",ACCEPTED,CONDITIONS_MET,All conditions are met.," + cents + "\n";
    }

    /** Of applications that nobody has touched. */
    public static String rejections(int count) {
        return rejections(filed(count));
    }

    /** Of applications that are not there. */
    static String unknown(int count) {
        return IntStream.range(0, count)
                .mapToObj("SPT-1999-%09d,REJECTED,EMPLOYMENT,No,\n"::formatted)
                .collect(Collectors.joining());
    }

    static String rejections(List<Applicant.Answer> applications) {
        return applications.stream().map(Files::rejection).collect(Collectors.joining());
    }

    public static Response send(Officer officer, String lines) {
        return send(officer, lines, UUID.randomUUID());
    }

    static Response send(Officer officer, String lines, UUID key) {
        return officer.request()
                .header("Idempotency-Key", key.toString())
                .contentType("text/csv")
                .body((HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .post("/officer/decisions");
    }

    /** Its address. */
    public static String taken(Officer officer, String lines) {
        String location = send(officer, lines).then().statusCode(202).extract().header("Location");
        return location.substring(location.indexOf("/officer/"));
    }

    static JsonPath show(Officer officer, String address) {
        return officer.request().get(address).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath done(Officer officer, String address) {
        return await("every line of " + address + " is carried out")
                .atMost(PATIENCE)
                .until(
                        () -> show(officer, address),
                        file -> file.getString("state").equals("DONE"));
    }

    static int changesOf(Applicant.Answer application) {
        return Integer.parseInt(Rows.value(
                "select count(*) from application_change where application_id = ?",
                UUID.fromString(application.text("id"))));
    }
}
