package it.sportello.localstack.launcher.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a JVM learned of a service in an earlier run: loaded and linked classes and method profiles (JEP 483, 515). A start
 * takes a fraction of the time, and the first thousands of requests do not wait for the compiler.
 */
public enum AotCache {
    /** Used where one was recorded. The JVM ignores one of another build, of other options, of another JDK. */
    WHERE_RECORDED {
        @Override
        List<String> options(Path runnable) {
            Path cache = beside(runnable);
            return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
        }

        @Override
        Duration stopsWithin() {
            return Duration.ofSeconds(20);
        }
    },
    /** Recorded: written when the service ends, which takes it half a minute more. */
    RECORDED {
        @Override
        List<String> options(Path runnable) {
            return List.of("-XX:AOTCacheOutput=" + beside(runnable));
        }

        @Override
        Duration stopsWithin() {
            return Duration.ofMinutes(3);
        }
    };

    abstract List<String> options(Path runnable);

    /** How long a clean stop may take. */
    abstract Duration stopsWithin();

    /** With the build, so that it goes when the service is built again. */
    static Path beside(Path runnable) {
        return runnable.resolveSibling("app.aot");
    }
}
