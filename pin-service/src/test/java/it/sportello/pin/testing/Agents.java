package it.sportello.pin.testing;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.sealing.SealingConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What contact-center-service does: it seals, and knows requests by their internal ids. */
public final class Agents {

    private static final DevelopmentKeys KEYS = new DevelopmentKeys(Path.of(System.getProperty("sportello.test.keys")));

    private Agents() {}

    /** As the contact center seals a changed contact. */
    public static String sealContact(UUID requestId, String channel, String address) {
        return seal(KEYS.agentsSealingSigner(), requestId, address, Map.of("channel", channel));
    }

    /** The same, from a caller who has the request's other contacts, too. */
    public static String sealContactBesideOthers(UUID requestId, String channel, String address) {
        return seal(
                KEYS.agentsSealingSigner(), requestId, address, Map.of("channel", channel, "others_confirmed", "true"));
    }

    public static String sealCorrection(UUID requestId, Map<String, String> correction) {
        return seal(KEYS.agentsSealingSigner(), requestId, "register", correction);
    }

    /** With the key of another service, which may seal no correction. */
    public static String forgeContact(UUID requestId, String address) {
        return seal(KEYS.sealingSigner(), requestId, address, Map.of("channel", "EMAIL"));
    }

    /** The only request of a citizen. */
    public static UUID requestIdOf(FictionalCitizen citizen) {
        return UUID.fromString(Tables.find(
                        "select id from pin_request where person_id = ? order by id desc", PinApi.personIdOf(citizen))
                .orElseThrow());
    }

    /** Thirteen hours pass for this request alone. */
    public static void makeOverdue(UUID requestId) {
        Tables.change(
                "update pin_request set requested_at = requested_at - interval '13 hours' where id = ?", requestId);
    }

    private static String seal(Path signer, UUID boundTo, String recipient, Map<String, String> parameters) {
        Clock clock = Clock.fixed(TestClock.now(), ZoneOffset.UTC);
        Instant notAfter = clock.instant().plus(Duration.ofHours(1));
        return new Sealer(new Settings(signer), "contact-center-service", clock)
                .seal(SealedFor.PIN, new SealedContent(boundTo, Purpose.CORRECTION, notAfter, recipient, parameters));
    }

    private record Settings(Path signer) implements SealingConfig {

        @Override
        public Optional<Path> signingKey() {
            return Optional.of(signer);
        }

        @Override
        public Map<SealedFor, Path> recipients() {
            return Map.of(SealedFor.PIN, KEYS.sealingTo(Recipient.PIN));
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
