package it.sportello.localstack.launcher.fleet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How services are started. Each runs in a directory of its own below {@code run}; {@code settings} tells what it is
 * configured with at the moment it starts; {@code onDeath} hears of one that ended without being asked.
 */
public record FleetPlan(
        Path repository,
        Path run,
        Path logs,
        Console console,
        Map<SuiteService, ServicePorts> ports,
        List<String> jvmOptions,
        AotCache aotCache,
        Function<ServiceInstance, Map<String, String>> settings,
        Consumer<ServiceInstance> onDeath) {

    public FleetPlan {
        ports = Map.copyOf(ports);
        jvmOptions = List.copyOf(jvmOptions);
    }
}
