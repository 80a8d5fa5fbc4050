package it.sportello.platform.security.guard;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Keeps settings of development out of production: the service does not start and names them all. Asked before the
 * migration, which is the first thing a start does outside its own process: what is refused has touched nothing. A process
 * that migrates and ends is given no keys, and so is not asked for them.
 */
@Singleton
class StartupGuard implements FlywayConfigurationCustomizer {

    private final Deployment deployment;
    private final boolean migratesOnly;
    private final List<StartupCheck> checks;

    StartupGuard(
            Deployment deployment,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migratesOnly,
            @All List<StartupCheck> checks) {
        this.deployment = deployment;
        this.migratesOnly = migratesOnly;
        this.checks = checks;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        if (deployment.isProduction() && !migratesOnly) {
            refuse(checks);
        }
    }

    /** @throws ConfigurationException of which Quarkus prints the message alone */
    static void refuse(List<StartupCheck> checks) {
        List<String> refusals =
                checks.stream().flatMap(check -> check.refusals().stream()).toList();
        if (!refusals.isEmpty()) {
            throw new ConfigurationException("Production refuses to start:\n  " + String.join("\n  ", refusals));
        }
    }
}
