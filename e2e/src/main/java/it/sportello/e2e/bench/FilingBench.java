package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.CommitRate;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Filings at a fixed rate, what became of them, and how fast the database and the relay are by themselves. */
record FilingBench(BenchPlan plan, BenchReport report, LocalStack stack, Path directory) {

    /** As many as the service may open. */
    private static final int CONNECTIONS = 12;

    void file(TokenMint mint, GatlingRun gatling) throws IOException, InterruptedException, SQLException {
        Path warmUpTokens = mint.mint(plan.warmUpFilers(), directory.resolve("warm-up-tokens.csv"));
        Path tokens = mint.mint(plan.filers(), directory.resolve("tokens.csv"));
        FilingLedger before = FilingLedger.read(database());
        try (var cpu = new CpuSampler(() -> CpuTimes.read(stack, directory))) {
            GatlingRun.Figures figures = gatling.run(
                    "FilingSimulation",
                    Map.of(
                            "url", stack.url(SuiteService.APPLICATION).toString(),
                            "rate", Integer.toString(plan.rate()),
                            "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                            "seconds", Integer.toString(plan.filingSeconds()),
                            "warm-up-tokens", warmUpTokens.toString(),
                            "tokens", tokens.toString()));
            new OutboxDrain(database()).awaitEmpty();
            tell(figures, cpu, FilingLedger.read(database()).since(before));
        }
    }

    private void tell(GatlingRun.Figures figures, CpuSampler cpu, FilingLedger ledger) {
        LoadResult measured = figures.measured();
        report.filings(plan, measured);
        CpuTimes used = cpu.between(measured.startedAt(), measured.endedAt());
        report.line("", "processor ms per filing: %s", used.per(Math.max(1, measured.accepted())));
        report.ledger(figures.acceptedInAll(), ledger);
    }

    void compareWithTheDatabaseAlone() throws SQLException, InterruptedException {
        double commits = new CommitRate(database(), CONNECTIONS).measure(Duration.ofSeconds(plan.bareSeconds()));
        report.line(
                "", "the same rows committed by the database alone: %.0f/s over %d connections", commits, CONNECTIONS);
    }

    void drain() throws SQLException, InterruptedException {
        double rate = new OutboxDrain(database()).measure(plan.outboxRows());
        report.line("outbox", "%d rows drained at %.0f/s", plan.outboxRows(), rate);
    }

    private ServiceDatabase database() {
        return stack.database(SuiteService.APPLICATION);
    }
}
