package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {

    private final Officer officer = Officer.somebody();

    @Test
    @DisplayName("A8 each line is carried out for itself, and says what became of it")
    void tellsLineByLine() {
        List<Answer> filed = Files.filed(6);
        Officer.somebody().claim(filed.get(2).text("id")).then().statusCode(200);
        Rows.setStatus(filed.get(3).text("id"), "WITHDRAWN");
        FictionalCitizen self = FictionalCitizen.random();
        Answer own = Applicant.of(self, TestTokens.SIMPLIFIED).file("AGRICULTURE");
        Officer member = Officer.whoIs(self);
        Answer rejected = rejected(filed.get(5), member);

        String file = Files.acceptance(filed.get(0), "")
                + Files.rejection(filed.get(1))
                + Files.rejection(filed.get(2))
                + Files.rejection(filed.get(3))
                + Files.acceptance(filed.get(4), "60001")
                + Files.acceptance(rejected, "")
                + Files.acceptance(own, "")
                + "SPT-1999-000000001,REJECTED,EMPLOYMENT,No,\n";
        JsonPath done = Files.done(member, Files.taken(member, file));

        assertThat(done.getList("lines.collect { it.line + ' ' + it.state + ' ' + it.problem }"))
                .isEqualTo(List.of(
                        "2 DECIDED null",
                        "3 DECIDED null",
                        "4 REFUSED application-taken",
                        "5 REFUSED status-forbids",
                        "6 REFUSED invalid-content",
                        "7 REFUSED another-officer",
                        "8 REFUSED own-person",
                        "9 REFUSED not-found"));
        assertThat(done.getString("lines[4].detail")).contains("/amount_cents");
        assertThat(Officer.statusOf(filed.get(0).text("id"))).isEqualTo("ACCEPTED");
        assertThat(Officer.statusOf(filed.get(1).text("id"))).isEqualTo("REJECTED");
        assertThat(Officer.statusOf(filed.get(4).text("id"))).isEqualTo("SUBMITTED");
        assertThat(member.acts())
                .contains("decisions-submitted 8 lines", "application-decision-refused own-person")
                .contains("application-accepted CONDITIONS_MET", "application-rejected PENSION_RECEIVED");
    }

    @Test
    @DisplayName("A8 20 decisions are one officer's, 21 wait for another one")
    void waitsForASecondOfficerBeyondTwenty() {
        List<Answer> twenty = Files.filed(20);
        Officer alone = Officer.somebody();
        Files.done(alone, Files.taken(alone, Files.rejections(twenty)));
        List<Answer> more = Files.filed(21);

        String address = Files.taken(officer, Files.rejections(more));

        assertThat(Files.show(officer, address).getString("state")).isEqualTo("AWAITING_APPROVAL");
        officer.request().post(address + "/approval").then().statusCode(403).body("type", endsWith("/another-officer"));
        // Handed in later: once it is done, the job has passed the one that waits.
        List<Answer> later = Files.filed(1);
        Officer other = Officer.somebody();
        Files.done(other, Files.taken(other, Files.rejections(later)));
        assertThat(more).allMatch(filed -> Files.changesOf(filed) == 0);

        Officer second = Officer.somebody();
        second.request().post(address + "/approval").then().statusCode(204);

        JsonPath done = Files.done(officer, address);
        assertThat(done.getString("approved_by")).isEqualTo(second.name());
        assertThat(done.getList("lines.state")).hasSize(21).containsOnly("DECIDED");
        assertThat(second.acts())
                .startsWith("decisions-approved second officer, application-decision-approved PENSION_RECEIVED");
        second.request()
                .post(address + "/approval")
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-awaiting-approval"));
        assertThat(officer.acts()).contains("decisions-approval-refused another-officer");
    }

    @Test
    @DisplayName("A8 who cuts a long file into short ones needs the second officer all the same, for a day")
    void countsShortFilesTogether() {
        assertThat(awaitsApproval(Files.taken(officer, Files.unknown(15)))).isFalse();
        assertThat(awaitsApproval(Files.taken(officer, Files.unknown(6)))).isTrue();
        assertThat(awaitsApproval(Files.taken(officer, Files.unknown(5)))).isFalse();
        assertThat(awaitsApproval(Files.taken(officer, Files.unknown(1)))).isTrue();
        Rows.update(
                "update bulk_decision set submitted_at = submitted_at - interval '24 hours' where submitted_by = ?",
                officer.name());
        assertThat(awaitsApproval(Files.taken(officer, Files.unknown(20)))).isFalse();
    }

    @Test
    @DisplayName("A8 of short files in the same instant no more than 20 decisions escape the second officer")
    void countsFilesOfTheSameInstant() throws InterruptedException {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> files = Collections.nCopies(8, () -> Files.taken(officer, Files.unknown(11)));
            List<String> addresses =
                    many.invokeAll(files).stream().map(Future::resultNow).toList();
            assertThat(addresses)
                    .filteredOn(address -> !awaitsApproval(address))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("A8 nobody approves what nobody came to approve in time")
    void approvesNoLapsedFile() {
        String address = Files.taken(officer, Files.rejections(21));
        Rows.update(
                "update bulk_decision set submitted_at = submitted_at - interval '12 hours' where id = ?",
                UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        assertThat(Files.show(officer, address).getString("state")).isEqualTo("LAPSED");
        Officer.somebody().request().post(address + "/approval").then().statusCode(409);
    }

    @Test
    @DisplayName("K6 nobody reads or approves a file that decides their own application")
    void keepsOffOnesOwn() {
        FictionalCitizen self = FictionalCitizen.random();
        Answer own = Applicant.of(self, TestTokens.SIMPLIFIED).file("AGRICULTURE");
        String address = Files.taken(officer, Files.rejections(20) + Files.rejection(own));
        Officer member = Officer.whoIs(self);
        member.request().get(address).then().statusCode(403).body("type", endsWith("/own-person"));
        member.request().post(address + "/approval").then().statusCode(403).body("type", endsWith("/own-person"));
        assertThat(member.acts()).isEqualTo("decisions-read-refused own-person, decisions-approval-refused own-person");
    }

    @Test
    @DisplayName("A8 a faulty file is refused naming its lines, and changes nothing")
    void refusesFaultyFiles() {
        Answer filed = Files.filed(1).getFirst();
        Files.send(officer, Files.rejection(filed) + "SPT-2020-999999999,PERHAPS,EMPLOYMENT,No,\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/3/decision"));
        officer.request()
                .contentType("text/csv")
                .post("/officer/decisions")
                .then()
                .statusCode(400);
        assertThat(Rows.value("select count(*) from bulk_decision where submitted_by = ?", officer.name()))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("A8 a second click hands in nothing new; another file under the same key is refused")
    void takesARepeatedFileOnce() {
        String lines = Files.rejections(1);
        UUID key = UUID.randomUUID();
        String first = Files.send(officer, lines, key).header("Location");
        Files.send(officer, lines, key).then().statusCode(202).header("Location", equalTo(first));
        Files.send(officer, Files.rejections(1), key)
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        assertThat(Rows.value("select count(*) from bulk_decision where submitted_by = ?", officer.name()))
                .isEqualTo("1");
    }

    private boolean awaitsApproval(String address) {
        return Files.show(officer, address).getString("state").equals("AWAITING_APPROVAL");
    }

    /** Under review, and not for the officer who rejected it. */
    private static Answer rejected(Answer application, Officer by) {
        String id = application.text("id");
        by.claim(id).then().statusCode(200);
        by.reject(id).then().statusCode(204);
        Rows.setStatus(id, "UNDER_REVIEW");
        return application;
    }
}
