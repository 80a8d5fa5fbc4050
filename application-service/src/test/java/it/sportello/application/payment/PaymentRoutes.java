package it.sportello.application.payment;

import io.restassured.response.Response;
import it.sportello.application.payment.outcome.Reports;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.routes.RouteMatrix;
import java.time.Duration;
import java.util.Map;

/** What the routes of payment say when all is well. */
public final class PaymentRoutes {

    private PaymentRoutes() {}

    public static void addTo(RouteMatrix matrix) {
        matrix.goodBody("POST /payment-runs", PaymentRoutes::run)
                .goodAnswer("GET /payment-runs/{id}", () -> PaymentDesk.SECOND.read(drafted()))
                .goodAnswer("POST /payment-runs/{id}/approval", () -> PaymentDesk.SECOND.act(drafted(), "approval"))
                .goodAnswer(
                        "POST /payment-runs/{id}/cancellation", () -> PaymentDesk.SECOND.act(drafted(), "cancellation"))
                .goodAnswer("GET /payment-runs/{id}/file", () -> PaymentDesk.SECOND.file(ordered()))
                .goodAnswer("POST /payment-runs/{id}/outcomes", PaymentRoutes::tell);
    }

    private static Map<String, Object> run() {
        String day = TestClock.now().plus(Duration.ofDays(2)).toString().substring(0, "2020-04-01".length());
        return Map.of("benefit", Payable.freshBenefit(), "execution_date", day, "max_payments", 5);
    }

    private static String drafted() {
        return PaymentDesk.FIRST.draft(Payable.freshBenefit());
    }

    private static String ordered() {
        return PaymentDesk.SECOND.order(Payable.of(Payable.freshBenefit()).benefit());
    }

    private static Response tell() {
        String run = ordered();
        return PaymentDesk.SECOND.tell(
                run, Reports.of(PaymentDesk.messageId(run), Reports.line("SPT-2020-999999999-1", "ACSC")));
    }
}
