package it.sportello.platform.security.guard;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What libraries replace by a guess, such as a broker on this very host, or miss only when they first need it. */
@Singleton
class MissingSettingsCheck implements StartupCheck {

    private static final List<String> REQUIRED = List.of("kafka.bootstrap.servers", "quarkus.datasource.password");

    private final Config config;

    MissingSettingsCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return REQUIRED.stream()
                .filter(property ->
                        config.getOptionalValue(property, String.class).isEmpty())
                .map(property -> property + " is not set")
                .toList();
    }
}
