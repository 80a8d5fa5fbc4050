package it.sportello.e2e.bench;

import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.pin.PinLoad;
import it.sportello.e2e.bench.pin.PinPlan;
import it.sportello.e2e.bench.pin.SignInBench;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.StackOptions;
import it.sportello.localstack.launcher.fleet.AotCache;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run of the suite for the sake of its AOT caches: sign-ins and filings, at a rate that young code can bear. */
record Training(Path directory) {

    private static final BenchPlan PLAN =
            new BenchPlan(150, 10, 20, Duration.ofSeconds(30), 1_000, Duration.ofSeconds(1));

    /** The caches lie beside the built services, where {@code ./sportello up} finds them too. */
    static boolean isDone(Path repository) {
        return Arrays.stream(SuiteService.values()).allMatch(service -> service.hasAotCache(repository));
    }

    /** @param running knows the suite while there is one, for whoever has to end it */
    void run(AtomicReference<@Nullable LocalStack> running) throws Exception {
        StackOptions options =
                StackOptions.inDirectory(directory.resolve("training")).withAotCache(AotCache.RECORDED);
        var unread = new BenchReport(new PrintStream(OutputStream.nullOutputStream()));
        try (LocalStack stack = LocalStack.start(options)) {
            running.set(stack);
            var gatling = new GatlingRun(options.repository(), directory);
            new SignInBench(PinPlan.brief(), new PinLoad(stack, directory, gatling)).run();
            new FilingBench(PLAN, unread, stack, directory).file(gatling);
        } finally {
            running.set(null);
        }
    }
}
