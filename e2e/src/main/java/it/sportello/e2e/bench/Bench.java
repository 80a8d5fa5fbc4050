package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.HashRate;
import it.sportello.localstack.embedded.Directories;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.StackOptions;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jose4j.lang.JoseException;

/**
 * {@code ./sportello bench [--short] [--rate=N] [--jvm=OPTION]}: starts a suite of its own in a temporary directory and
 * prints its figures, each beside what the machine could do at best. Options for the services' JVMs are for profiling.
 */
public final class Bench {

    private static final int CITIZENS_AT_A_TIME = 8;

    private final BenchPlan plan;
    private final BenchReport report;
    private final LocalStack stack;
    private final Path directory;
    private final GatlingRun gatling;

    private Bench(BenchPlan plan, BenchReport report, LocalStack stack, Path directory, Path repository) {
        this.plan = plan;
        this.report = report;
        this.stack = stack;
        this.directory = directory;
        this.gatling = new GatlingRun(repository, directory);
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("sportello-bench");
        var report = new BenchReport(System.out);
        report.machine();
        StackOptions options =
                StackOptions.inDirectory(directory.resolve("stack")).withJvmOptions(values(args, "--jvm="));
        try (LocalStack stack = LocalStack.start(options)) {
            var bench = new Bench(planOf(args), report, stack, directory, options.repository());
            bench.filings();
            bench.signIns();
        } finally {
            Directories.delete(directory);
        }
    }

    private static BenchPlan planOf(String... args) {
        BenchPlan plan = Arrays.asList(args).contains("--short") ? BenchPlan.brief() : BenchPlan.full();
        return values(args, "--rate=").stream()
                .map(Integer::valueOf)
                .map(plan::atRate)
                .findFirst()
                .orElse(plan);
    }

    private static List<String> values(String[] args, String option) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(option))
                .map(arg -> arg.substring(option.length()))
                .toList();
    }

    private void filings() throws IOException, InterruptedException, SQLException, JoseException {
        var filings = new FilingBench(plan, report, stack, directory);
        filings.file(TokenMint.of(stack.keys(), stack.tokenIssuer().toString()), gatling);
        filings.compareWithTheDatabaseAlone();
        filings.drain();
    }

    private void signIns() throws IOException, InterruptedException {
        Path halves = new FirstHalves(stack).collect(plan.citizens(), directory.resolve("first-halves.csv"));
        GatlingRun.Figures figures = gatling.run(
                "SignInSimulation",
                Map.of(
                        "url", stack.url(SuiteService.PIN).toString(),
                        "citizens", Integer.toString(CITIZENS_AT_A_TIME),
                        "warm-up-seconds", Integer.toString(plan.warmUpSeconds()),
                        "seconds", Integer.toString(plan.signInSeconds()),
                        "first-halves", halves.toString()));
        report.signIns(figures.measured(), HashRate.measure(Duration.ofSeconds(plan.bareSeconds())));
    }
}
