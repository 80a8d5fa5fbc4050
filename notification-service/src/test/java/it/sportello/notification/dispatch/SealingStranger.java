package it.sportello.notification.dispatch;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.sealing.SealingConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals as pin-service does, with the keys of the running test stack, or as somebody else with keys of his own. */
final class SealingStranger {

    private final Sealer sealer;

    private SealingStranger(Path signingKey, Path recipient, String service, Clock clock) {
        sealer = new Sealer(new Keys(signingKey, recipient), service, clock);
    }

    /** With pin-service's own key, for who opens mail. */
    static SealingStranger honest(DevelopmentKeys keys, Clock clock) {
        return honest(keys, Recipient.MAIL, clock);
    }

    static SealingStranger honest(DevelopmentKeys keys, Recipient recipient, Clock clock) {
        return new SealingStranger(keys.sealingSigner(), keys.sealingTo(recipient), "pin-service", clock);
    }

    /** With a signing key that nobody trusts, under pin-service's name. */
    static SealingStranger forger(DevelopmentKeys keys, Path directory, Clock clock) {
        Path own = DevelopmentKeys.in(directory).sealingSigner();
        return new SealingStranger(own, keys.sealingTo(Recipient.MAIL), "pin-service", clock);
    }

    /** With a key that may not open mail. */
    static SealingStranger toOtherRecipient(DevelopmentKeys keys, Clock clock) {
        return new SealingStranger(keys.sealingSigner(), keys.sealingTo(Recipient.PIN), "pin-service", clock);
    }

    String seal(UUID boundTo, Purpose purpose, Instant notAfter, String recipient, Map<String, String> parameters) {
        return sealer.seal(SealedFor.MAIL, new SealedContent(boundTo, purpose, notAfter, recipient, parameters));
    }

    static Instant inThirtyDays(Clock clock) {
        return clock.instant().plus(Duration.ofDays(30));
    }

    private record Keys(Path signer, Path recipient) implements SealingConfig {

        @Override
        public Optional<Path> signingKey() {
            return Optional.of(signer);
        }

        @Override
        public Map<SealedFor, Path> recipients() {
            return Map.of(SealedFor.MAIL, recipient);
        }

        @Override
        public Optional<List<Path>> openingKeys() {
            return Optional.empty();
        }

        @Override
        public Map<String, TrustedSigner> trustedSigners() {
            return Map.of();
        }
    }
}
