package it.sportello.localstack.launcher.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A service as a child process, in a directory of its own that holds its configuration and its temporary files. */
final class ServiceProcess {

    private static final Duration TO_BECOME_READY = Duration.ofSeconds(120);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final ServiceInstance instance;
    private final Process process;
    private final Duration stopsWithin;
    private volatile boolean stopping;

    private ServiceProcess(ServiceInstance instance, Process process, Duration stopsWithin) {
        this.instance = instance;
        this.process = process;
        this.stopsWithin = stopsWithin;
    }

    /** What a process is started with. */
    record Setup(
            Path runnable, Path directory, Map<String, String> settings, List<String> jvmOptions, AotCache aotCache) {}

    static ServiceProcess start(ServiceInstance instance, Setup setup) {
        if (Files.notExists(setup.runnable())) {
            throw new StartRefusedException("%s is not built: %s is missing. ./sportello up builds it."
                    .formatted(instance.name(), setup.runnable()));
        }
        try {
            Files.createDirectories(setup.directory().resolve("tmp"));
            SettingsFile.write(setup.directory().resolve("config/application.properties"), setup.settings());
            return new ServiceProcess(
                    instance,
                    new ProcessBuilder(command(instance, setup))
                            .directory(setup.directory().toFile())
                            .redirectErrorStream(true)
                            .start(),
                    setup.aotCache().stopsWithin());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + instance.name(), e);
        }
    }

    ServiceInstance instance() {
        return instance;
    }

    Process process() {
        return process;
    }

    /** Tells of an end that nobody asked for. */
    void onUnexpectedEnd(Consumer<ServiceProcess> listener) {
        process.onExit().thenAccept(ended -> {
            if (!stopping) {
                listener.accept(this);
            }
        });
    }

    void awaitReady() {
        long deadline = System.nanoTime() + TO_BECOME_READY.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!isReady(http)) {
                if (process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    throw new StartRefusedException("%s ended with %d while starting; its lines above say why."
                            .formatted(instance.name(), process.exitValue()));
                }
                if (System.nanoTime() > deadline) {
                    throw new StartRefusedException("%s is not ready after %d s; see %s"
                            .formatted(instance.name(), TO_BECOME_READY.toSeconds(), instance.readiness()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("Interrupted while " + instance.name() + " was starting.");
        }
    }

    /** Lets it finish what it does. By its handle: {@code Process.destroy} would close the pipe its last words come through. */
    void stop() {
        stopping = true;
        process.toHandle().destroy();
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(stopsWithin)) {
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}. */
    void kill() {
        stopping = true;
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var question = HttpRequest.newBuilder(instance.readiness())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** In a session of its own: Ctrl-C reaches the launcher alone, which stops the services in order. */
    private static List<String> command(ServiceInstance instance, Setup setup) {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(instance.service().jvmOptions());
        command.addAll(setup.jvmOptions());
        command.addAll(setup.aotCache().options(setup.runnable()));
        command.add("-Dquarkus.profile=local");
        command.add("-Djava.io.tmpdir=" + setup.directory().resolve("tmp"));
        command.add("-jar");
        command.add(setup.runnable().toString());
        return command;
    }
}
