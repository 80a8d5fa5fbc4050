package it.sportello.platform.sealing;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Production seals and opens with no key of development. */
@Singleton
class SealingKeysCheck implements StartupCheck {

    private static final String PREFIX = "sportello.sealing.";

    private final SealingConfig config;

    SealingKeysCheck(SealingConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return Stream.of(
                        DevelopmentKey.refusals(
                                PREFIX + "signing-key",
                                config.signingKey().stream().toList()),
                        DevelopmentKey.refusals(
                                PREFIX + "opening-keys", config.openingKeys().orElse(List.of())),
                        DevelopmentKey.refusals(
                                PREFIX + "recipients", config.recipients().values()),
                        DevelopmentKey.refusals(
                                PREFIX + "trusted-signers",
                                config.trustedSigners().values().stream()
                                        .map(SealingConfig.TrustedSigner::keys)
                                        .toList()))
                .flatMap(List::stream)
                .toList();
    }
}
