package it.sportello.pin.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of cards; null for one that is not told. */
record FixedCardConfig(
        @Nullable Path authoritiesFile,
        @Nullable Path crlDirectory,
        @Nullable List<String> hops) implements CardConfig {

    @Override
    public Optional<Path> authorities() {
        return Optional.ofNullable(authoritiesFile);
    }

    @Override
    public Optional<Path> crls() {
        return Optional.ofNullable(crlDirectory);
    }

    @Override
    public Optional<List<String>> trustedHops() {
        return Optional.ofNullable(hops);
    }
}
