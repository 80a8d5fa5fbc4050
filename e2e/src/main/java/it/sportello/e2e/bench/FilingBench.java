package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.CommitRate;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Filings at a fixed rate, what became of them, and how fast the database and the relay are by themselves. */
record FilingBench(BenchPlan plan, BenchReport report, URI service, ServiceDatabase database, Path directory) {

    /** As many as the service may open. */
    private static final int CONNECTIONS = 12;

    void file(TokenMint mint, GatlingRun gatling) throws IOException, InterruptedException, SQLException {
        FilingLedger before = FilingLedger.read(database);
        GatlingRun.Figures figures = gatling.run(
                "FilingSimulation",
                Map.of(
                        "url", service.toString(),
                        "rate", Integer.toString(plan.rate()),
                        "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                        "seconds", Integer.toString(plan.filingSeconds()),
                        "warm-up-tokens",
                                mint.mint(plan.warmUpFilers(), directory.resolve("warm-up-tokens.csv"))
                                        .toString(),
                        "tokens",
                                mint.mint(plan.filers(), directory.resolve("tokens.csv"))
                                        .toString()));
        long answered = System.nanoTime();
        report.filings(plan, figures.measured());
        new OutboxDrain(database).awaitEmpty();
        report.line("", "outbox empty %d ms after the last answer", millisSince(answered));
        report.ledger(figures.acceptedInAll(), FilingLedger.read(database).since(before));
    }

    void compareWithTheDatabaseAlone() throws SQLException, InterruptedException {
        double commits = new CommitRate(database, CONNECTIONS).measure(Duration.ofSeconds(plan.bareSeconds()));
        report.line(
                "", "the same rows committed by the database alone: %.0f/s over %d connections", commits, CONNECTIONS);
    }

    void drain() throws SQLException, InterruptedException {
        double rate = new OutboxDrain(database).measure(plan.outboxRows());
        report.line("outbox", "%d rows drained at %.0f/s", plan.outboxRows(), rate);
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
