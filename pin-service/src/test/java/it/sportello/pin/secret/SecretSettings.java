package it.sportello.pin.secret;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The configuration as an operator writes it. */
public final class SecretSettings {

    private SecretSettings() {}

    public static SecretConfig withAlphabet(String name) {
        return read(Map.of("sportello.pin.alphabet", name));
    }

    static SecretConfig read(Map<String, String> written) {
        Map<String, String> settings = new HashMap<>(written);
        settings.put("sportello.pin.peppers", "nowhere");
        return new SmallRyeConfigBuilder()
                .withMapping(SecretConfig.class)
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .build()
                .getConfigMapping(SecretConfig.class);
    }
}
