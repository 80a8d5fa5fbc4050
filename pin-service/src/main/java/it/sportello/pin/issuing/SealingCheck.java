package it.sportello.pin.issuing;

import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.SealingConfig;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A PIN whose halves cannot be sealed to their channels cannot be issued, and a contact that an agent corrected cannot be
 * read without the key it is sealed to: told at start, not by the first citizen.
 */
@ApplicationScoped
class SealingCheck implements StartupCheck {

    private static final List<SealedFor> CHANNELS = List.of(SealedFor.MAIL, SealedFor.SMS, SealedFor.POSTAL);

    private final SealingConfig config;

    SealingCheck(SealingConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        Stream<String> signing =
                config.signingKey().isPresent() ? Stream.empty() : Stream.of("sportello.sealing.signing-key");
        Stream<String> recipients = CHANNELS.stream()
                .filter(channel -> !config.recipients().containsKey(channel))
                .map(channel -> "sportello.sealing.recipients." + channel.name().toLowerCase(Locale.ROOT));
        Stream<String> opening =
                config.openingKeys().isPresent() ? Stream.empty() : Stream.of("sportello.sealing.opening-keys");
        return Stream.of(signing, recipients, opening)
                .flatMap(it -> it)
                .map(property -> property + " is not set")
                .toList();
    }
}
