package it.sportello.localstack.launcher;

import it.sportello.localstack.launcher.fleet.AotCache;
import it.sportello.localstack.launcher.fleet.Console;
import it.sportello.localstack.launcher.fleet.StartRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a stack is started with. {@code repository} holds the built services; {@code settings} and {@code jvmOptions} go
 * to every service, after our own.
 */
public record StackOptions(
        Path repository,
        Path data,
        boolean fresh,
        StackPorts ports,
        Console console,
        Map<String, String> settings,
        List<String> jvmOptions,
        AotCache aotCache) {

    public StackOptions {
        settings = Map.copyOf(settings);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Silent and on free ports, for journeys and measurements. */
    public static StackOptions inDirectory(Path data) {
        return new StackOptions(
                findRepository(),
                data,
                false,
                StackPorts.free(),
                Console.silent(),
                Map.of(),
                List.of(),
                AotCache.WHERE_RECORDED);
    }

    public StackOptions withConsole(Console other) {
        return new StackOptions(repository, data, fresh, ports, other, settings, jvmOptions, aotCache);
    }

    public StackOptions withJvmOptions(List<String> options) {
        return new StackOptions(repository, data, fresh, ports, console, settings, options, aotCache);
    }

    public StackOptions withAotCache(AotCache other) {
        return new StackOptions(repository, data, fresh, ports, console, settings, jvmOptions, other);
    }

    public StackOptions withSettings(Map<String, String> more) {
        return new StackOptions(repository, data, fresh, ports, console, more, jvmOptions, aotCache);
    }

    /** Tests run inside a module, the script beside the modules. */
    public static Path findRepository() {
        Path here = Path.of("").toAbsolutePath();
        for (Path candidate = here; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("pin-service/pom.xml"))) {
                return candidate;
            }
        }
        throw new StartRefusedException("Start from inside the repository, not from " + here + ".");
    }
}
