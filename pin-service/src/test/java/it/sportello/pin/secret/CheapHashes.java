package it.sportello.pin.secret;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.contracts.PinCode;
import java.nio.file.Path;
import java.util.UUID;

/** Hashes as an earlier configuration with weaker figures would have kept them. */
public final class CheapHashes {

    private CheapHashes() {}

    public static KeptSecret keepFirst(Path peppers, UUID personId, PinCode half) {
        SecretConfig config = new TestSecretConfig(peppers);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new SecretHasher(config, new Peppers(config, meters), meters).keepFirst(personId, half);
    }
}
