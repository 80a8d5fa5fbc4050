package it.sportello.application.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.application.Rows;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.PaymentDesk;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of runs that nobody looks after. */
@QuarkusTest
class PaymentRunSweeperTest {

    private final String benefit = Payable.freshBenefit();

    @Inject
    PaymentRunSweeper sweeper;

    @Test
    @DisplayName("A8 a draft that nobody approves lapses after 24 hours, and its payments can be collected again")
    void draftsLapse() {
        Payable payable = Payable.of(benefit);
        String forgotten = PaymentDesk.FIRST.draft(benefit);
        String fresh = PaymentDesk.FIRST.draft(Payable.freshBenefit());
        age(fresh, "23 hours 59 minutes");

        age(forgotten, "24 hours");
        PaymentDesk.FIRST.awaitStatus(forgotten, "CANCELLED");

        assertThat(payable.payments()).isEqualTo("DROPPED RUN_CANCELLED");
        assertThat(PaymentDesk.FIRST.show(PaymentDesk.FIRST.draft(benefit)).getInt("payments.count"))
                .isEqualTo(1);
        assertThat(PaymentDesk.FIRST.show(fresh).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    @DisplayName("A8 a run forgets its request after a day, and not before")
    void forgetsRequests() {
        UUID fresh = idOf(PaymentDesk.FIRST.draft(benefit));
        UUID old = UUID.fromString(Rows.value("select uuidv7(interval '-25 hours')"));
        Rows.update("update payment_run set id = ? where id = ?", old, idOf(PaymentDesk.FIRST.draft(benefit)));

        sweeper.forget();

        assertThat(remembered(old)).isEqualTo("0");
        assertThat(remembered(fresh)).isEqualTo("3");
    }

    @Test
    @DisplayName("A8 a run that always fails holds up no other")
    void oneRunHoldsUpNoOther() {
        Payable payable = Payable.of(benefit);
        String failing = PaymentDesk.FIRST.draft(benefit);
        takeItsName(payable, failing);
        PaymentDesk.SECOND.act(failing, "approval").then().statusCode(202);

        PaymentDesk.SECOND.order(Payable.of(Payable.freshBenefit()).benefit());

        assertThat(PaymentDesk.FIRST.show(failing).getString("status")).isEqualTo("APPROVING");
        assertThat(payable.payments()).isEqualTo("COLLECTED");
        Rows.update("update payment_run set status = 'CANCELLED' where id = ?", idOf(failing));
    }

    @Test
    @DisplayName("A8 K7 the second officer finds the run among all, newest first, and that stands in the audit")
    void isFoundInTheList() {
        String older = PaymentDesk.FIRST.draft(benefit);
        String newer = PaymentDesk.FIRST.draft(benefit);
        PaymentDesk second = new PaymentDesk("payment-officer-" + UUID.randomUUID(), null);

        JsonPath first = second.list(1, "").jsonPath();
        JsonPath next = second.list(1, "&cursor=" + first.getString("next")).jsonPath();

        assertThat(first.getString("items[0].id")).isEqualTo(idOf(newer).toString());
        assertThat(next.getString("items[0].id")).isEqualTo(idOf(older).toString());
        assertThat(next.getString("items[0].status")).isEqualTo("DRAFT");
        assertThat(Rows.value("select string_agg(action, ' ') from audit where actor = ?", second.officer()))
                .isEqualTo("payment-runs-listed payment-runs-listed");
    }

    /** By which the bank shall know it: ordering fails as often as it is tried. */
    private static void takeItsName(Payable payable, String run) {
        Rows.update(
                "insert into payment_item (run_id, application_id, state, amount_cents, in_cash, collected_at, end_to_end_id)"
                        + " select ?, ?, 'RETURNED', 1, false, now(), protocol_number || '-1' from benefit_application where id = ?",
                idOf(run),
                Payable.of(Payable.freshBenefit()).id(),
                payable.id());
    }

    private static void age(String run, String interval) {
        Rows.update(
                "update payment_run set requested_at = requested_at - ?::interval where id = ?", interval, idOf(run));
    }

    private static String remembered(UUID run) {
        return Rows.value(
                "select num_nonnulls(idempotency_scope, idempotency_key, request_hash) from payment_run where id = ?",
                run);
    }

    private static UUID idOf(String run) {
        return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
    }
}
