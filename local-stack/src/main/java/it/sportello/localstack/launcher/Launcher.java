package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.QuietLogs;
import it.sportello.localstack.launcher.fleet.AotCache;
import it.sportello.localstack.launcher.fleet.Console;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.page.StackPage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./sportello up}: starts everything, says what to try, and stops everything on Ctrl-C. */
public final class Launcher {

    private final StackOptions options;
    private final Console console;
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final long startedAt = System.nanoTime();

    private Launcher(StackOptions options) {
        this.options = options;
        this.console = options.console();
    }

    public static void main(String[] arguments) {
        Path repository = StackOptions.findRepository();
        run(new StackOptions(
                repository,
                repository.resolve(".local-stack"),
                Arrays.asList(arguments).contains("--fresh"),
                StackPorts.wellKnown(),
                Console.printingTo(System.out),
                Map.of(),
                List.of(),
                AotCache.WHERE_RECORDED));
    }

    /** Ends with the process: on a signal, when a service dies, or with a message when the stack cannot start. */
    public static void run(StackOptions options) {
        QuietLogs.apply();
        var launcher = new Launcher(options);
        try {
            launcher.start();
        } catch (RuntimeException e) {
            // What stops while it starts fails on the way, and nobody needs to hear of it.
            if (!launcher.stopping.get()) {
                options.console().say(StartFailure.describe(e));
                System.exit(1);
            }
        }
        launcher.awaitEnd();
    }

    private void start() {
        LocalStack stack = LocalStack.prepare(options, this::stopBecauseOf);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.run();
        var page = new StackPage(stack.shown(), options.ports().page());
        console.say("ready after %d s".formatted((System.nanoTime() - startedAt) / 1_000_000_000));
        Welcome.lines(page.url(), stack).forEach(console::say);
        console.say("memory: " + MemoryReport.of(stack.processes()));
        console.say("Ctrl-C stops everything; the data stays in " + options.data());
    }

    private void stopBecauseOf(ServiceInstance died) {
        if (stopping.compareAndSet(false, true)) {
            console.say(died.name() + " ended on its own: stopping everything");
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    private void stop(LocalStack stack) {
        stopping.set(true);
        console.say("stopping …");
        stack.close();
        console.say("stopped");
    }

    private void awaitEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
