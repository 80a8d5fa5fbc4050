package it.sportello.localstack.launcher.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The four services: where each is built, what it owns, and how much memory it gets. The one place for heap sizes. */
public enum SuiteService {
    PIN("pin-service", "pin", 144),
    APPLICATION("application-service", "application", 144),
    NOTIFICATION("notification-service", "notification", 112),
    CONTACT_CENTER("contact-center-service", "contact_center", 112);

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String module;
    private final String database;
    private final int heapMegabytes;

    SuiteService(String module, String database, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    /** What {@code java -jar} starts, in the directory of everything it needs. */
    public Path runnable(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public boolean hasAotCache(Path repository) {
        return Files.exists(AotCache.beside(runnable(repository)));
    }

    public List<String> jvmOptions() {
        return Stream.concat(Stream.of("-Xmx" + heapMegabytes + "m"), SMALL_JVM.stream())
                .toList();
    }
}
