package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.CommitRate;
import it.sportello.e2e.bench.load.Filers;
import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.load.TokenMint;
import it.sportello.e2e.bench.machine.CpuSampler;
import it.sportello.e2e.bench.machine.CpuTimes;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jose4j.lang.JoseException;

/** Filings at a fixed rate, what became of them, and how fast the relay and the database are by themselves. */
record FilingBench(BenchPlan plan, BenchReport report, LocalStack stack, Path directory) {

    /** As many as the service may open. */
    private static final int CONNECTIONS = 12;

    Measurement file(GatlingRun gatling) throws IOException, InterruptedException, SQLException, JoseException {
        var filers = new Filers(
                stack.database(SuiteService.PIN),
                TokenMint.of(stack.keys(), stack.tokenIssuer().toString()));
        Path warmUpTokens = filers.enrol(plan.warmUpFilers(), directory.resolve("warm-up-tokens.csv"));
        Path tokens = filers.enrol(plan.filers(), directory.resolve("tokens.csv"));
        UUID newest = FilingLedger.newest(database());
        try (var cpu = new CpuSampler(() -> CpuTimes.read(stack, directory))) {
            GatlingRun.Figures figures = gatling.run("FilingSimulation", settings(warmUpTokens, tokens));
            LoadResult measured = figures.measured();
            report.filings(plan, measured);
            var filed = new Measurement(measured, cpu.between(measured.startedAt(), measured.endedAt()));
            report.processors("filing", filed);
            var backlog = new Backlog(stack);
            new OutboxDrain(database()).awaitEmpty();
            report.backlog(backlog, backlog.await(plan.patience()));
            report.ledger(figures.acceptedInAll(), FilingLedger.since(newest, database()));
            return filed;
        }
    }

    void drain() throws SQLException, InterruptedException {
        double rate = new OutboxDrain(database()).measure(plan.outboxRows());
        report.line("outbox", "%d rows drained at %.0f/s", plan.outboxRows(), rate);
    }

    /** The same rows over as many connections, with nobody else at the database. */
    double commitsAlone() throws SQLException, InterruptedException {
        return new CommitRate(database(), CONNECTIONS).measure(plan.bare());
    }

    private Map<String, String> settings(Path warmUpTokens, Path tokens) {
        return Map.of(
                "url", stack.url(SuiteService.APPLICATION).toString(),
                "rate", Integer.toString(plan.rate()),
                "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                "seconds", Integer.toString(plan.filingSeconds()),
                "warm-up-tokens", warmUpTokens.toString(),
                "tokens", tokens.toString());
    }

    private ServiceDatabase database() {
        return stack.database(SuiteService.APPLICATION);
    }
}
