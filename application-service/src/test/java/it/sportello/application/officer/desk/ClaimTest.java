package it.sportello.application.officer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.application.Applicant;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ClaimTest {

    private static final int RIVALS = 200;
    private static final int AT_ONCE = 32;

    private final Officer officer = Officer.somebody();

    @Test
    @DisplayName("A8 of hundreds of officers who claim at once one gets it")
    void givesItToOne() throws Exception {
        String id = Officer.filed();
        List<Officer> rivals =
                IntStream.range(0, RIVALS).mapToObj(_ -> Officer.somebody()).toList();
        try (ExecutorService many = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Integer>> claims = rivals.stream()
                    .<Callable<Integer>>map(rival -> () -> rival.claim(id).statusCode())
                    .toList();
            List<Integer> answers =
                    many.invokeAll(claims).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
            Officer winner = rivals.get(answers.indexOf(200));
            winner.read(id).then().statusCode(200);
        }
    }

    @Test
    @DisplayName("A8 a claim lasts ten minutes from the officer's last act")
    void prolongsByActing() {
        String id = Officer.filed();
        officer.claim(id).then().statusCode(200);
        for (Runnable act : List.<Runnable>of(() -> officer.claim(id), () -> officer.read(id))) {
            Rows.update(
                    "update officer_claim set lease_until = now() + interval '1 minute' where application_id = ?",
                    uuid(id));
            act.run();
            assertThat(Rows.value(
                            "select lease_until between now() + interval '9 minutes' and now() + interval '10 minutes'"
                                    + " from officer_claim where application_id = ?",
                            uuid(id)))
                    .isEqualTo("t");
        }
    }

    @Test
    @DisplayName("A8 idle work goes back: then the first officer reads and decides no more, and another claims")
    void returnsIdleWork() {
        String id = Officer.filed();
        Officer colleague = Officer.somebody();
        officer.claim(id).then().statusCode(200);
        refused(colleague.claim(id), 409, "application-taken");

        Officer.letLeaseEnd(id);

        refused(officer.read(id), 409, "application-not-claimed");
        refused(officer.reject(id), 409, "application-not-claimed");
        colleague.claim(id).then().statusCode(200);
        refused(officer.claim(id), 409, "application-taken");
        assertThat(officer.acts())
                .isEqualTo("application-claimed decision, application-read-refused application-not-claimed,"
                        + " application-decision-refused application-not-claimed,"
                        + " application-claim-refused application-taken");
    }

    @Test
    @DisplayName("A8 what is given back is free at once, and only its holder gives it back")
    void givesBack() {
        String id = Officer.filed();
        Officer colleague = Officer.somebody();
        officer.claim(id).then().statusCode(200);
        refused(colleague.release(id), 409, "application-not-claimed");

        officer.release(id).then().statusCode(204);

        refused(officer.release(id), 409, "application-not-claimed");
        colleague.claim(id).then().statusCode(200);
    }

    @ParameterizedTest
    @DisplayName("A8 nobody claims what does not wait for an officer")
    @EnumSource(
            value = ApplicationStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED", "UNDER_REVIEW"})
    void claimsWhatWaitsAlone(ApplicationStatus status) {
        String id = Officer.filed();
        Rows.setStatus(id, status.name());
        refused(officer.claim(id), 409, "status-forbids");
    }

    @Test
    @DisplayName("K7 the whole file is shown to who holds it, and the look is written down with person and reason")
    void showsTheFileToItsHolder() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        String id = applicant.file("BABYSITTING").text("id");
        refused(officer.read(id), 409, "application-not-claimed");
        officer.claim(id).then().statusCode(200);

        officer.read(id)
                .then()
                .statusCode(200)
                .body("applicant.tax_code", equalTo(applicant.person().taxCode()))
                .body("declaration.lives_with_the_children", equalTo(true))
                .body("children.birth_date", hasItem("2015-05-10"))
                .body("full_pin_pending", equalTo(true));
        assertThat(Rows.value(
                        "select count(*) from audit where actor = ? and action = 'application-read'"
                                + " and person_id = ? and case_id = ?",
                        officer.name(),
                        applicant.person().personId(),
                        id))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("K6 nobody claims, reads or decides their own application, and the attempts are written down")
    void keepsOffOnesOwn() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        String id = applicant.file("AGRICULTURE").text("id");
        Officer self = Officer.whoIs(applicant.person());

        refused(self.claim(id), 403, "own-person");
        Rows.update("insert into officer_claim values (?, ?, now() + interval '10 minutes')", uuid(id), self.name());
        refused(self.read(id), 403, "own-person");
        refused(self.accept(id, null), 403, "own-person");

        assertThat(Officer.statusOf(id)).isEqualTo("SUBMITTED");
        assertThat(self.acts())
                .isEqualTo("application-claim-refused own-person, application-read-refused own-person,"
                        + " application-decision-refused own-person");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", endsWith("/" + problem));
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
