package it.sportello.platform.sealing;

import io.smallrye.config.ConfigMapping;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys of sealed content. A process gets only those that its role needs; all are JWK or JWK set files. */
@ConfigMapping(prefix = "sportello.sealing")
public interface SealingConfig {

    /** Private EC P-256 JWK with which this service signs what it seals. */
    Optional<Path> signingKey();

    /** Public EC P-256 JWK of each recipient to whom this service seals. */
    Map<SealedFor, Path> recipients();

    /** Private EC P-256 JWKs of this process's role. */
    Optional<List<Path>> openingKeys();

    /** Whose seals this service opens, by the name of the signing service, such as {@code pin-service}. */
    Map<String, TrustedSigner> trustedSigners();

    /** A service whose signature counts. */
    interface TrustedSigner {

        /** Public JWK set: the current key and those whose seals may still be under way. */
        Path keys();

        /** What this signer may seal for; nothing unless named. */
        Optional<Set<Purpose>> purposes();
    }
}
