package it.sportello.pin.secret;

import it.sportello.contracts.PinAlphabet;
import java.nio.file.Path;

/** Cheap hashes for tests of rules. */
record TestSecretConfig(Path peppers) implements SecretConfig {

    @Override
    public PinAlphabet alphabet() {
        return PinAlphabet.CROCKFORD;
    }

    @Override
    public Argon2 argon2() {
        return new Argon2() {
            @Override
            public int memoryKib() {
                return 1024;
            }

            @Override
            public int iterations() {
                return 2;
            }

            @Override
            public int parallelism() {
                return 1;
            }
        };
    }
}
