package it.sportello.e2e.bench;

import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.machine.CpuTimes;
import it.sportello.e2e.bench.stored.StoredApplications;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same filings beside few and beside many stored applications, in one run at one rate. */
record StoredBench(StoredPlan plan, BenchReport report, LocalStack stack, Path directory) {

    /** In medians: one run says nothing about its spread. */
    record Figures(long stored, double perSecond, double p99, double database, double service) {}

    void file(GatlingRun gatling) throws Exception {
        var filings = new FilingBench(plan.filings(), report, stack, directory);
        List<Figures> figures = new ArrayList<>();
        for (long size : plan.sizes()) {
            fill(size);
            List<Measurement> runs = new ArrayList<>();
            for (int i = 0; i < plan.repeats(); i++) {
                runs.add(filings.file(gatling));
            }
            figures.add(new Figures(
                    size,
                    median(runs, Measurement::perSecond),
                    median(runs, run -> run.load().p99()),
                    median(runs, run -> run.millis(CpuTimes.DATABASE)),
                    median(runs, run -> run.millis(SuiteService.APPLICATION.module()))));
        }
        figures.forEach(report::stored);
        report.ratio(figures.getFirst(), figures.getLast());
    }

    private void fill(long size) throws SQLException {
        var applications = new StoredApplications(stack.database(SuiteService.APPLICATION));
        long started = System.nanoTime();
        long before = applications.count();
        applications.fillUpTo(size);
        report.filled(applications, before, Duration.ofNanos(System.nanoTime() - started));
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
