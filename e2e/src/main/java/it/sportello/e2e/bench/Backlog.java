package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the services behind the filing still have to do: a receipt for every filing goes on by way of pin-service. */
record Backlog(LocalStack stack) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Message requests that pin-service has taken in since it began: what it passes on is committed with them. */
    long passedOn() throws SQLException {
        return number(SuiteService.PIN, "select count(*) from inbox");
    }

    /**
     * Waits until so many have been passed on in all and every mail is handed over.
     *
     * @return how long it took; at most {@code patience}
     */
    Duration await(long passedOn, Duration patience) throws SQLException, InterruptedException {
        long started = System.nanoTime();
        while (System.nanoTime() - started < patience.toNanos() && (passedOn() < passedOn || mailsWaiting() > 0)) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    long mailsWaiting() throws SQLException {
        return number(
                SuiteService.NOTIFICATION,
                "select count(*) from delivery where state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE')");
    }

    /** Of all services together; anything but none is a fault. */
    long deadLetters() throws SQLException {
        long all = 0;
        for (SuiteService service : SuiteService.values()) {
            all += number(service, "select count(*) from dead_letter");
        }
        return all;
    }

    private long number(SuiteService service, String query) throws SQLException {
        return Databases.number(stack.database(service), query);
    }
}
