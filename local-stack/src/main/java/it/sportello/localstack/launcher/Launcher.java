package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.QuietLogs;
import it.sportello.localstack.launcher.fleet.Console;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.StartRefusedException;
import it.sportello.localstack.launcher.page.StackPage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./sportello up}: starts everything, says what to try, and stops everything on Ctrl-C. */
public final class Launcher {

    private static final Console CONSOLE = Console.printingTo(System.out);

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final long startedAt = System.nanoTime();

    private Launcher() {}

    public static void main(String[] arguments) {
        QuietLogs.apply();
        try {
            new Launcher().run(Arrays.asList(arguments).contains("--fresh"));
        } catch (StartRefusedException e) {
            CONSOLE.say(e.getMessage());
            System.exit(1);
        }
    }

    private void run(boolean fresh) {
        Path repository = StackOptions.findRepository();
        var options = new StackOptions(
                repository,
                repository.resolve(".local-stack"),
                fresh,
                StackPorts.wellKnown(),
                CONSOLE,
                Map.of(),
                List.of());
        LocalStack stack = LocalStack.prepare(options, this::stopBecauseOf);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.run();
        var page = new StackPage(stack.shown(), StackPorts.wellKnown().page());
        CONSOLE.say("ready after %d s".formatted((System.nanoTime() - startedAt) / 1_000_000_000));
        Welcome.lines(page.url(), stack).forEach(CONSOLE::say);
        CONSOLE.say("memory: " + MemoryReport.of(stack.processes()));
        CONSOLE.say("Ctrl-C stops everything; the data stays in .local-stack");
        awaitEnd();
    }

    private void stopBecauseOf(ServiceInstance died) {
        if (stopping.compareAndSet(false, true)) {
            CONSOLE.say(died.name() + " ended on its own: stopping everything");
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    private void stop(LocalStack stack) {
        stopping.set(true);
        CONSOLE.say("stopping …");
        stack.close();
        CONSOLE.say("stopped");
    }

    private void awaitEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
