package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.HashRate;
import it.sportello.e2e.bench.bare.Rate;
import it.sportello.e2e.bench.load.GatlingRun;
import it.sportello.e2e.bench.load.Measurement;
import it.sportello.e2e.bench.pin.GuessFlood;
import it.sportello.e2e.bench.pin.Issuing;
import it.sportello.e2e.bench.pin.PinLoad;
import it.sportello.e2e.bench.pin.PinPlan;
import it.sportello.e2e.bench.pin.PinRequestBench;
import it.sportello.e2e.bench.pin.SignInBench;
import it.sportello.localstack.embedded.Directories;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.StackOptions;
import it.sportello.localstack.launcher.fleet.ServiceFleet;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./sportello bench [--short] [--pins] [--stored] [--rate=N] [--jvm=OPTION]}: starts a suite of its own in a temporary
 * directory and prints its figures, each beside what the machine could do at best. With {@code --stored} only filings
 * beside stored applications are measured. Options for the services' JVMs are for profiling.
 */
public final class Bench {

    /** Nearly all filers have a mobile alone: their messages end sealed on the topic, or telephones would be measured. */
    private static final Map<String, String> MAIL_ALONE = Map.of("sportello.notification.roles", "mail");

    private final BenchOptions asked;
    private final BenchReport report;
    private final LocalStack stack;
    private final Path directory;
    private final GatlingRun gatling;

    private Bench(BenchOptions asked, BenchReport report, LocalStack stack, Path directory, Path repository) {
        this.asked = asked;
        this.report = report;
        this.stack = stack;
        this.directory = directory;
        this.gatling = new GatlingRun(repository, directory);
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("sportello-bench");
        var running = new AtomicReference<@Nullable LocalStack>();
        var interrupted = new Thread(() -> cleanUp(running.getAndSet(null), directory), "clean-up");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            run(directory, running, new BenchOptions(Arrays.asList(args)));
            cleanUp(running.getAndSet(null), directory);
        } catch (Exception e) {
            System.err.println("The bench broke off; its logs are in " + directory);
            close(running.getAndSet(null));
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private static void run(Path directory, AtomicReference<@Nullable LocalStack> running, BenchOptions asked)
            throws Exception {
        var report = new BenchReport(System.out);
        report.machine();
        if (!Training.isDone(StackOptions.findRepository())) {
            report.line("training", "once after a build, for the AOT caches");
            new Training(directory).run(running);
        }
        // Only now: its ports are free at this moment, and need not be so a training later.
        StackOptions options = StackOptions.inDirectory(directory.resolve("stack"))
                .withJvmOptions(asked.jvmOptions())
                .withSettings(MAIL_ALONE);
        LocalStack stack = LocalStack.start(options);
        running.set(stack);
        new Bench(asked, report, stack, directory, options.repository()).measure();
    }

    private static void cleanUp(@Nullable LocalStack stack, Path directory) {
        close(stack);
        Directories.delete(directory);
    }

    private static void close(@Nullable LocalStack stack) {
        if (stack != null) {
            stack.close();
        }
    }

    private void measure() throws Exception {
        if (asked.isStoredOnly()) {
            measureStored();
        } else if (asked.isPinsOnly()) {
            measurePins();
        } else {
            measureAll();
        }
    }

    private void measureStored() throws Exception {
        new StoredBench(asked.storedPlan(), report, stack, directory).file(gatling);
    }

    /** The flood meets services that have just started: what it adds to their memory is its own. */
    private void measurePins() throws Exception {
        PinPlan plan = asked.pinPlan();
        var load = new PinLoad(stack, directory, gatling);
        Measurement signIns = new SignInBench(plan, load).run();
        report.signIns(signIns);
        Rate hashes = hashAlone(plan);
        report.alone("sign-ins", signIns.perSecond(), "the hash", hashes.perSecond());
        report.share(signIns.millisInAll(), hashes.cpuMillis());
        report.flood(new GuessFlood(plan, load).run(), plan.guessesPerSecond());
        Issuing issuing = new PinRequestBench(plan, load).run();
        report.issuing(issuing);
        report.alone("issuer", issuing.perSecond(), "the hash", hashes.perSecond());
    }

    /** Right after the sign-ins, with the services stopped for as long as it takes. */
    private Rate hashAlone(PinPlan plan) throws InterruptedException {
        ServiceFleet services = stack.services();
        for (SuiteService service : SuiteService.values()) {
            services.stop(services.first(service));
        }
        Rate hashes = HashRate.measure(plan.bare());
        services.startAll();
        return hashes;
    }

    /** What the database does alone comes last, when the services are gone. */
    private void measureAll() throws Exception {
        BenchPlan plan = asked.plan();
        var filings = new FilingBench(plan, report, stack, directory);
        double filed = filings.file(gatling).perSecond();
        filings.drain();
        measureStored();
        measurePins();
        stack.services().stopAll();
        report.alone("filings", filed, "the same rows committed by the database", filings.commitsAlone());
    }
}
