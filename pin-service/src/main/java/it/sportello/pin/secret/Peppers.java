package it.sportello.pin.secret;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.platform.security.guard.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;

/** The peppers, and what is computed with them. */
@ApplicationScoped
public class Peppers {

    private final Map<String, Pepper> byId = new LinkedHashMap<>();
    private final Pepper current;
    private final Counter computed;

    Peppers(SecretConfig config, MeterRegistry meters) {
        for (JsonWebKey key : KeyFile.readAll(config.peppers())) {
            byId.put(key.getKeyId(), new Pepper(key.getKeyId(), key.getKey()));
        }
        current = byId.values().iterator().next();
        computed = meters.counter("sportello.pin.hmac");
    }

    /**
     * What stands for a tax code or a source where it must not be readable: under the current pepper and under every
     * earlier one, so that what was remembered before a rotation is found after it. As many for whatever value.
     */
    public List<String> pseudonyms(String use, String value) {
        computed.increment(byId.size());
        return byId.values().stream()
                .map(pepper -> pepper.mac(use, "", value))
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .toList();
    }

    String currentId() {
        return current.id();
    }

    /** A PIN of one person: another person's row cannot be put in its place. */
    byte[] mac(String pepperId, String use, UUID personId, String pin) {
        Pepper pepper = byId.get(pepperId);
        if (pepper == null) {
            throw new IllegalStateException("sportello.pin.peppers lacks a key still in use: " + pepperId);
        }
        computed.increment();
        return pepper.mac(use, personId.toString(), pin);
    }
}
