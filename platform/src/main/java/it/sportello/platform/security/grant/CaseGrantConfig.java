package it.sportello.platform.security.grant;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Keys of case grants. Only the service that keeps the cases has the private one. */
@ConfigMapping(prefix = "sportello.case-grant")
public interface CaseGrantConfig {

    /** Private EC P-256 JWK with which the keeper of the cases signs. */
    Optional<Path> signingKey();

    /** Public JWK set of the keeper of the cases: the current key and those still in use. */
    Optional<Path> trustedKeys();
}
