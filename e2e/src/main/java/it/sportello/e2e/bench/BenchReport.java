package it.sportello.e2e.bench;

import com.sun.management.OperatingSystemMXBean;
import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.pin.Flood;
import it.sportello.e2e.bench.pin.Issuing;
import it.sportello.e2e.bench.stored.StoredApplications;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Prints a figure as soon as it is known, each beside what it is to be compared with. */
record BenchReport(PrintStream out) {

    private static final long GIBIBYTE = 1L << 30;

    void machine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        line(
                "machine",
                "%d cores, %d GiB memory, JDK %s (%s), %s %s",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIBIBYTE,
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                system.getName(),
                system.getVersion());
    }

    void line(String topic, String text, Object... values) {
        out.printf(Locale.ROOT, "%-9s %s%n", topic, String.format(Locale.ROOT, text, values));
        out.flush();
    }

    void filings(BenchPlan plan, LoadResult result) {
        line(
                "filings",
                "%d/s offered for %d s: %.0f/s accepted, these with p50 %d ms, p99 %d ms, max %d ms from the intended start (%s)",
                plan.rate(),
                plan.filingSeconds(),
                result.acceptedPerSecond(),
                result.p50(),
                result.p99(),
                result.max(),
                result.statuses());
    }

    void processors(String piece, Measurement measured) {
        line("", "processor ms per %s: %s", piece, measured.millis());
    }

    void filled(StoredApplications applications, long before, Duration time) throws SQLException {
        long stored = applications.count();
        line(
                "stored",
                "%d applications, %d of them written in %d s; database %.1f GiB, indexes of the applications %.1f GiB",
                stored,
                stored - before,
                time.toSeconds(),
                applications.bytes() / (double) GIBIBYTE,
                applications.indexBytes() / (double) GIBIBYTE);
    }

    void stored(StoredBench.Figures beside) {
        line(
                "stored",
                "%d: %.0f/s accepted, p99 %.0f ms; processor ms per filing: application-service %.2f, PostgreSQL %.2f",
                beside.stored(),
                beside.perSecond(),
                beside.p99(),
                beside.service(),
                beside.database());
    }

    void ratio(StoredBench.Figures few, StoredBench.Figures many) {
        line(
                "stored",
                "beside %d times as many: %.2f of the filings a second, %.2f of PostgreSQL's processor time",
                many.stored() / few.stored(),
                many.perSecond() / few.perSecond(),
                many.database() / few.database());
    }

    void ledger(long accepted, FilingLedger ledger) {
        line(
                "",
                "%d accepted, %d stored, %d persons: %d lost, %d doubled",
                accepted,
                ledger.stored(),
                ledger.persons(),
                ledger.lost(accepted),
                ledger.doubled());
    }

    void backlog(Backlog backlog, Duration caughtUp) throws SQLException, InterruptedException {
        line(
                "receipts",
                "%.1f s after the load: %d requests and %d mails waiting, %d dead letters",
                caughtUp.toMillis() / 1_000.0,
                backlog.requestsWaiting(),
                backlog.mailsWaiting(),
                backlog.deadLetters());
    }

    void signIns(Measurement measured) {
        asked("sign-ins", measured.load());
        processors("sign-in", measured);
    }

    void issuing(Issuing issuing) {
        asked("requests", issuing.requests().load());
        processors("request", issuing.requests());
        line("issuer", "%.0f PINs/s, one after the other, when no more are asked for", issuing.perSecond());
    }

    private void asked(String topic, LoadResult result) {
        line(
                topic,
                "%.0f/s, p50 %d ms, p99 %d ms (%s)",
                result.acceptedPerSecond(),
                result.p50(),
                result.p99(),
                result.statuses());
    }

    void flood(Flood flood, double perSecond) {
        line(
                "guesses",
                "%.0f/s offered: %.0f/s checked (%s)",
                perSecond,
                flood.load().acceptedPerSecond(),
                flood.load().statuses());
        line(
                "",
                "pin-service: %.0f MiB resident before, at most %.0f, %.0f afterwards; heap at most %.0f MiB, its lowest %.0f"
                        + " in the first half and %.0f in the second",
                mebibytes(flood.before().resident()),
                mebibytes(flood.highestResident()),
                mebibytes(flood.after().resident()),
                mebibytes(flood.highestHeap()),
                mebibytes(flood.lowestHeapEarly()),
                mebibytes(flood.lowestHeapLate()));
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    /** What the suite reached, as a share of what it could reach if all its other work were free. */
    void alone(String topic, double reached, String limit, double alone) {
        line(topic, "%s alone: %.0f/s; the suite reaches %.2f of it", limit, alone, reached / alone);
    }

    /** The same by processor time, which others who use the machine hardly change. */
    void share(double millis, double alone) {
        line("", "by processor time: %.2f of %.2f ms, or %.2f of it", alone, millis, alone / millis);
    }
}
