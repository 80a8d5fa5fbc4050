package it.sportello.application.payment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.PaymentDesk;
import it.sportello.localstack.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomeTest {

    private final PaymentDesk desk = PaymentDesk.SECOND;
    private final String benefit = Payable.freshBenefit();

    @Test
    @DisplayName("A8 what the bank settled is PAID, what it rejected came back, and the rest of the report is not lost")
    void movesApplicationsOn() {
        Payable paid = Payable.of(benefit);
        Payable returned = Payable.of(benefit);
        Payable underWay = Payable.of(benefit);
        String run = desk.order(benefit);

        String report = report(
                run,
                Reports.line("SPT-2020-999999999-9", "ACSC"),
                Reports.line(underWay.endToEndId(), "ACSP"),
                Reports.returned(returned.endToEndId(), "AC04"),
                Reports.line(paid.endToEndId(), "ACSC"));

        assertThat(desk.results(run, report)).containsExactly("UNKNOWN", "UNDER_WAY", "RETURNED", "PAID");
        assertThat(paid.status()).isEqualTo("PAID");
        assertThat(returned.status()).isEqualTo("PAYMENT_RETURNED");
        assertThat(returned.payments()).isEqualTo("RETURNED AC04");
        assertThat(returned.history()).endsWith("PAYMENT_RETURNED payment-officer-2 Codice della banca: AC04");
        assertThat(underWay.status()).isEqualTo("PAYMENT_ORDERED");

        assertThat(desk.results(run, report)).containsExactly("UNKNOWN", "UNDER_WAY", "UNCHANGED", "UNCHANGED");
        assertThat(paid.history()).isEqualTo("PAYMENT_ORDERED payment-officer-2, PAID payment-officer-2");
        assertThat(Rows.value("select count(*) from audit where person_id = ?", paid.personId()))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("A8 a return after PAID, and PAID after a return, are refused and change nothing")
    void isNotContradicted() {
        Payable paid = Payable.of(benefit);
        Payable returned = Payable.of(benefit);
        String run = desk.order(benefit);
        desk.results(
                run, report(run, Reports.line(paid.endToEndId(), "ACCC"), Reports.line(returned.endToEndId(), "RJCT")));

        assertThat(desk.results(
                        run,
                        report(
                                run,
                                Reports.line(paid.endToEndId(), "RJCT"),
                                Reports.line(returned.endToEndId(), "ACSC"))))
                .containsExactly("CONTRADICTED", "CONTRADICTED");
        assertThat(paid.status()).isEqualTo("PAID");
        assertThat(returned.status()).isEqualTo("PAYMENT_RETURNED");
    }

    @Test
    @DisplayName(
            "A6 A8 what came back is ordered again, under another name, 48 hours after its applicant named another account")
    void isOrderedAgain() {
        Payable payable = Payable.of(benefit);
        String first = desk.order(benefit);
        String firstName = payable.endToEndId();
        desk.results(first, report(first, Reports.returned(firstName, "AC04")));
        assertThat(desk.show(PaymentDesk.FIRST.draft(benefit)).getInt("payments.count"))
                .isZero();

        Rows.update(
                "update application_change set changed_at = changed_at - interval '9 days' where application_id = ?",
                payable.id());
        payable.redirect(TestClock.now().minus(Duration.ofHours(47)).toString());
        assertThat(desk.show(PaymentDesk.FIRST.draft(benefit)).getInt("payments.count"))
                .isZero();
        payable.redirect(TestClock.now().minus(Duration.ofHours(48)).toString());
        Payable another = Payable.of(benefit);
        String second = desk.order(benefit);

        assertThat(another.endToEndId()).endsWith("-1");
        assertThat(desk.show(first).getInt("repetitions")).isZero();
        assertThat(desk.show(second).getInt("repetitions")).isEqualTo(1);
        assertThat(firstName).endsWith("-1");
        assertThat(payable.endToEndId()).isEqualTo(firstName.replaceAll("1$", "2"));
        assertThat(desk.file(second).asString()).contains("IT36H0300203280000400162854");
        assertThat(desk.results(first, report(first, Reports.line(firstName, "ACSC"))))
                .containsExactly("CONTRADICTED");
        assertThat(desk.results(second, report(second, Reports.line(payable.endToEndId(), "ACSC"))))
                .containsExactly("PAID");
        assertThat(payable.payments()).isEqualTo("RETURNED AC04, PAID");
    }

    @Test
    @DisplayName(
            "A11 what was repudiated after the order stands out in its run, and what the bank says of it changes nothing")
    void repudiationStands() {
        Payable repudiated = Payable.of(benefit);
        String run = desk.order(benefit);
        repudiated.in("REPUDIATED");
        assertThat(desk.show(run).getInt("repudiated")).isEqualTo(1);

        assertThat(desk.results(run, report(run, Reports.line(repudiated.endToEndId(), "ACSC"))))
                .containsExactly("REPUDIATED");

        assertThat(repudiated.status()).isEqualTo("REPUDIATED");
        assertThat(repudiated.payments()).isEqualTo("PAID");
        assertThat(desk.show(run).getInt("repudiated")).isEqualTo(1);
    }

    @Test
    @DisplayName("A8 a report about another order, about nothing, or with a document type is refused as a whole")
    void refusesOtherReports() {
        Payable payable = Payable.of(benefit);
        String run = desk.order(benefit);
        String line = Reports.line(payable.endToEndId(), "ACSC");

        desk.tell(run, Reports.of("another", line)).then().statusCode(422);
        desk.tell(run, report(run)).then().statusCode(422);
        desk.tell(run, "no xml").then().statusCode(400);
        desk.tell(run, report(run, line).replace("<Document", "<!DOCTYPE Document><Document"))
                .then()
                .statusCode(400);
        desk.tell("/payment-runs/" + UUID.randomUUID(), report(run, line))
                .then()
                .statusCode(404);
        String draft = PaymentDesk.FIRST.draft(Payable.freshBenefit());
        desk.tell(draft, report(draft, line)).then().statusCode(409);
        assertThat(Rows.value(
                        "select count(*) from audit where case_id = ? and action = 'payment-report-refused'",
                        draft.substring(draft.lastIndexOf('/') + 1)))
                .isEqualTo("1");

        assertThat(payable.status()).isEqualTo("PAYMENT_ORDERED");
    }

    @Test
    @DisplayName("A8 a bank reports on 5000 payments at once, and on no more; no other body may be as large")
    void takesLongReports() {
        Payable paid = Payable.of(benefit);
        String run = desk.order(benefit);
        String[] lines = Stream.concat(
                        Stream.of(Reports.line(paid.endToEndId(), "ACSC")),
                        IntStream.range(0, 4_999)
                                .mapToObj(_ -> Reports.line("SPT-2020-999999999-9", "ACSC") + " ".repeat(600)))
                .toArray(String[]::new);
        String report = report(run, lines);
        assertThat(report.length()).isGreaterThan(3_500_000);

        assertThat(desk.results(run, report)).hasSize(5_000).startsWith("PAID", "UNKNOWN");

        desk.tell(run, report(run, String.join("", lines), Reports.line("SPT-2020-999999999-9", "ACSC")))
                .then()
                .statusCode(422);
        desk.tell(run, report + " ".repeat(1_000_000)).then().statusCode(413);
        desk.tell(run + "/approval", " ".repeat(70_000)).then().statusCode(413);
    }

    private static String report(String run, String... lines) {
        return Reports.of(PaymentDesk.messageId(run), lines);
    }
}
