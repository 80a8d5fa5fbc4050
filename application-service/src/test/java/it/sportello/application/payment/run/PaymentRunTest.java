package it.sportello.application.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.application.Rows;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.PaymentDesk;
import it.sportello.application.payment.order.OfficialSchema;
import it.sportello.localstack.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

@QuarkusTest
class PaymentRunTest {

    private final String benefit = Payable.freshBenefit();

    @Test
    @DisplayName(
            "A8 what one officer has collected and another approved becomes one valid file, the same at every reading")
    void becomesOneFile() throws SAXException, IOException {
        Payable toAccount = Payable.of(benefit);
        Payable inCash = Payable.of(benefit).inCash();
        Payable rejected = Payable.of(benefit).in("REJECTED");
        String run = PaymentDesk.FIRST.draft(benefit);
        assertThat(PaymentDesk.FIRST.file(run).statusCode()).isEqualTo(409);

        PaymentDesk.SECOND.act(run, "approval").then().statusCode(202);
        PaymentDesk.SECOND.awaitStatus(run, "ORDERED");

        byte[] file = PaymentDesk.FIRST
                .file(run)
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asByteArray();
        OfficialSchema.PAIN_001_001_09.validate(file);
        assertThat(PaymentDesk.SECOND.file(run).asByteArray()).isEqualTo(file);
        assertThat(new String(file))
                .contains("<EndToEndId>" + toAccount.endToEndId())
                .contains("<EndToEndId>" + inCash.endToEndId())
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>1200.00</CtrlSum>");
        assertThat(toAccount.status()).isEqualTo("PAYMENT_ORDERED");
        assertThat(toAccount.history()).isEqualTo("PAYMENT_ORDERED payment-officer-2");
        assertThat(rejected.payments()).isNull();
    }

    @Test
    @DisplayName("A8 a run says how many payments it has, of how much, in which way")
    void hasTotals() {
        Payable.several(benefit, 2);
        Payable.of(benefit).inCash();

        JsonPath run = PaymentDesk.SECOND.show(PaymentDesk.SECOND.order(benefit));

        assertThat(run.getInt("payments.count")).isEqualTo(3);
        assertThat(run.getLong("payments.amount_cents")).isEqualTo(180_000);
        assertThat(run.getString("payments.currency")).isEqualTo("EUR");
        assertThat(run.getInt("to_accounts.count")).isEqualTo(2);
        assertThat(run.getInt("in_cash.count")).isEqualTo(1);
        assertThat(run.getInt("ordered")).isEqualTo(3);
    }

    @Test
    @DisplayName("A8 K7 who asked for a run does not approve it, and that stands in the audit")
    void needsASecondOfficer() {
        Payable payable = Payable.of(benefit);
        String run = PaymentDesk.FIRST.draft(benefit);

        PaymentDesk.FIRST.act(run, "approval").then().statusCode(403);

        assertThat(PaymentDesk.FIRST.show(run).getString("status")).isEqualTo("DRAFT");
        assertThat(payable.status()).isEqualTo("ACCEPTED");
        assertThat(audit(run)).contains("payment-officer-1 payment-run-approval-refused another-officer");
    }

    @Test
    @DisplayName("K7 an officer who is refused the file stands in the audit")
    void auditsWhoIsRefusedTheFile() {
        Payable.of(benefit);
        String run = PaymentDesk.FIRST.draft(benefit);

        PaymentDesk.FIRST.file(run).then().statusCode(409);

        assertThat(audit(run)).contains("payment-officer-1 payment-file-read-refused ");
    }

    @Test
    @DisplayName("A6 A8 A10 A11 what changed since it was collected is dropped, saying why")
    void dropsWhatChanged() {
        Payable good = Payable.of(benefit);
        Payable withdrawn = Payable.of(benefit);
        Payable repudiated = Payable.of(benefit);
        Payable redirected = Payable.of(benefit);
        Payable doubted = Payable.of(benefit);
        String run = PaymentDesk.FIRST.draft(benefit);
        withdrawn.in("WITHDRAWN");
        repudiated.in("REPUDIATED");
        redirected.redirect(TestClock.now().plus(Duration.ofMinutes(1)).toString());
        Rows.update("update benefit_application set first_issue = 1 where id = ?", doubted.id());

        PaymentDesk.SECOND.act(run, "approval");
        PaymentDesk.SECOND.awaitStatus(run, "ORDERED");

        assertThat(good.payments()).isEqualTo("ORDERED");
        assertThat(withdrawn.payments()).isEqualTo("DROPPED STATUS_CHANGED");
        assertThat(repudiated.payments()).isEqualTo("DROPPED STATUS_CHANGED");
        assertThat(redirected.payments()).isEqualTo("DROPPED PAYMENT_CHANGED");
        assertThat(doubted.payments()).isEqualTo("DROPPED OWNERSHIP_IN_DOUBT");
        assertThat(PaymentDesk.FIRST.show(run).getList("dropped", Map.class))
                .containsExactlyInAnyOrder(
                        Map.of("reason", "STATUS_CHANGED", "count", 2),
                        Map.of("reason", "PAYMENT_CHANGED", "count", 1),
                        Map.of("reason", "OWNERSHIP_IN_DOUBT", "count", 1));
    }

    @Test
    @DisplayName("A6 a change of account between draft and approval drops the payment also when 48 hours have passed")
    void dropsWhatWasRedirectedLongAgo() {
        Payable redirected = Payable.of(benefit);
        String run = PaymentDesk.FIRST.draft(benefit);
        Rows.update(
                "update payment_item set collected_at = collected_at - interval '5 days'" + " where application_id = ?",
                redirected.id());
        redirected.redirect(TestClock.now().minus(Duration.ofDays(3)).toString());

        PaymentDesk.SECOND.act(run, "approval");
        PaymentDesk.SECOND.awaitStatus(run, "CANCELLED");

        assertThat(redirected.payments()).isEqualTo("DROPPED PAYMENT_CHANGED");
        assertThat(PaymentDesk.FIRST.file(run).statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("K6 neither officer is paid by a run of theirs")
    void leavesOfficersOut() {
        Payable ofTheFirst = Payable.of(benefit);
        Payable ofTheSecond = Payable.of(benefit);
        String run = new PaymentDesk("payment-officer-1", ofTheFirst.personId()).draft(benefit);
        new PaymentDesk("payment-officer-2", ofTheSecond.personId()).act(run, "approval");
        PaymentDesk.FIRST.awaitStatus(run, "CANCELLED");

        assertThat(ofTheFirst.payments()).isNull();
        assertThat(ofTheSecond.payments()).isEqualTo("DROPPED OWN_PERSON");
    }

    @Test
    @DisplayName("A8 an application is in one unfinished run, and free again when that is cancelled")
    void isInOneRunAtATime() {
        Payable payable = Payable.of(benefit);
        String first = PaymentDesk.FIRST.draft(benefit);
        String second = PaymentDesk.FIRST.draft(benefit);
        assertThat(PaymentDesk.FIRST.show(second).getInt("payments.count")).isZero();

        PaymentDesk.SECOND.act(first, "cancellation").then().statusCode(204);
        assertThat(PaymentDesk.SECOND.act(first, "approval").statusCode()).isEqualTo(409);
        PaymentDesk.SECOND.order(benefit);

        assertThat(payable.payments()).isEqualTo("DROPPED RUN_CANCELLED, ORDERED");
        assertThat(PaymentDesk.SECOND.act(first, "cancellation").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("A8 the same request twice makes one run")
    void isMadeOnce() {
        UUID key = UUID.randomUUID();
        Map<String, Object> asked = Map.of("benefit", benefit, "max_payments", 1);

        String run = PaymentDesk.FIRST
                .request(asked, key)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        assertThat(PaymentDesk.FIRST.request(asked, key).header("Location")).isEqualTo(run);
        assertThat(PaymentDesk.FIRST.request(Map.of("benefit", benefit), key).statusCode())
                .isEqualTo(422);
    }

    @Test
    void takesNoMoreThanAskedFor() {
        List<Payable> payables = Payable.several(benefit, 3);

        String run = PaymentDesk.FIRST.draft(Map.of("benefit", benefit, "max_payments", 2));

        assertThat(PaymentDesk.FIRST.show(run).getInt("payments.count")).isEqualTo(2);
        assertThat(payables).filteredOn(payable -> payable.payments() == null).hasSize(1);
    }

    @Test
    void refusesADayThatNoBankTakes() {
        for (String day : List.of("2019-01-01", "2039-01-01")) {
            assertThat(PaymentDesk.FIRST
                            .request(Map.of("execution_date", day), UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    @DisplayName("K7 every act and read of a run stands in the audit, and order and file under each person in it")
    void isAudited() {
        Payable payable = Payable.of(benefit);
        String run = PaymentDesk.SECOND.order(benefit);
        PaymentDesk.FIRST.file(run);

        assertThat(audit(run))
                .contains(
                        "payment-officer-1 payment-run-requested",
                        "payment-officer-1 payment-run-read",
                        "payment-officer-2 payment-run-approved",
                        "payment-officer-2 payment-ordered",
                        "payment-officer-1 payment-file-read");
        assertThat(Rows.value(
                        "select string_agg(actor || ' ' || action, ', ' order by id) from audit where person_id = ?",
                        payable.personId()))
                .isEqualTo("payment-officer-2 payment-ordered, payment-officer-1 payment-file-read");
    }

    @Test
    @DisplayName("A8 the service cannot change a file that it has written")
    void keepsTheFile() {
        assertThat(
                        Rows.value(
                                "select string_agg(privilege_type, ' ' order by privilege_type)"
                                        + " from information_schema.role_table_grants where table_name = 'payment_file' and grantee <> grantor"))
                .isEqualTo("INSERT SELECT");
    }

    private static String audit(String run) {
        return Rows.value(
                "select string_agg(actor || ' ' || action || ' ' || reason, ', ') from audit where case_id = ?",
                run.substring(run.lastIndexOf('/') + 1));
    }
}
