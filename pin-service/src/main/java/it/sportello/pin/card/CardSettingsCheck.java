package it.sportello.pin.card;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Production takes no cards of development, and no certificate from everybody. */
@Singleton
class CardSettingsCheck implements StartupCheck {

    private static final String AUTHORITIES = "sportello.cns.authorities";
    private static final String CRLS = "sportello.cns.crls";
    private static final String HOPS = "sportello.cns.trusted-hops";

    private final CardConfig config;

    CardSettingsCheck(CardConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        config.authorities().ifPresent(file -> {
            refusal(file).ifPresent(refusals::add);
            if (config.crls().filter(Files::isDirectory).isEmpty()) {
                refusals.add(CRLS + " must be a directory: without lists of revoked cards none counts");
            }
            if (config.trustedHops().isEmpty()) {
                refusals.add(HOPS + " is not set: must name the edges that see cards");
            }
        });
        config.trustedHops().orElse(List.of()).forEach(hop -> refusal(hop).ifPresent(refusals::add));
        return refusals;
    }

    private static Optional<String> refusal(Path authorities) {
        try {
            boolean development = CardAuthorities.read(authorities).stream()
                    .map(certificate -> CardName.commonNames(certificate.getSubjectX500Principal()))
                    .anyMatch(names -> names.stream().anyMatch(DevelopmentKey::is));
            return development ? Optional.of(AUTHORITIES + " names an authority of development") : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(AUTHORITIES + " names a bad file: " + e.getMessage());
        }
    }

    private static Optional<String> refusal(String hop) {
        try {
            return AddressRange.parse(hop).isEverybody()
                    ? Optional.of(HOPS + " has " + hop + ": everybody could be everybody")
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.of(HOPS + " has " + hop + ": must be an address or a network");
        }
    }
}
