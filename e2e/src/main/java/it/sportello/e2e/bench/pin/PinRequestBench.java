package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.load.RequestForms;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Citizens whom the register knows ask for a PIN; the issuer makes one after the other. */
public record PinRequestBench(PinPlan plan, PinLoad load) {

    private static final int CITIZENS_AT_A_TIME = 16;

    /** More than the machine can take. */
    private static final int FORMS_A_SECOND = 1_200;

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    public Issuing run() throws IOException, InterruptedException, SQLException {
        Path warmUpForms = forms("warm-up-pin-requests.csv", plan.warmUpSeconds());
        Path forms = forms("pin-requests.csv", plan.requestSeconds());
        Measurement requests = load.run(
                "PinRequestSimulation",
                Map.of(
                        "citizens", Integer.toString(CITIZENS_AT_A_TIME),
                        "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                        "seconds", Integer.toString(plan.requestSeconds()),
                        "warm-up-forms", warmUpForms.toString(),
                        "forms", forms.toString()));
        return new Issuing(requests, issued(plan.issuing()));
    }

    private Path forms(String name, int seconds) throws IOException {
        return new RequestForms(load.stack().register()).fillIn(FORMS_A_SECOND * seconds, load.file(name));
    }

    /** PINs a second, for so long or until no request waits. */
    private double issued(Duration most) throws SQLException, InterruptedException {
        long before = issued();
        long started = System.nanoTime();
        while (System.nanoTime() - started < most.toNanos() && waiting() > 0) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        return (issued() - before) * 1e9 / (System.nanoTime() - started);
    }

    private long issued() throws SQLException {
        return Databases.number(
                load.stack().database(SuiteService.PIN), "select count(*) from pin_half where half = 'FIRST'");
    }

    private long waiting() throws SQLException {
        return Databases.number(
                load.stack().database(SuiteService.PIN), "select count(*) from pin_request where status = 'RECEIVED'");
    }
}
