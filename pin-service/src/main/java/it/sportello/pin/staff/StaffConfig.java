package it.sportello.pin.staff;

import io.smallrye.config.ConfigMapping;
import it.sportello.pin.issuer.IssuerKind;
import java.net.URI;
import java.util.Set;

/** The identity provider whose word counts for staff, and for staff only. */
@ConfigMapping(prefix = "sportello.issuers.staff")
interface StaffConfig {

    /** Always that of staff. */
    IssuerKind kind();

    /** Exact {@code iss} of its tokens. */
    String issuer();

    /** Where it publishes its keys. */
    URI jwks();

    /** Exact and only {@code aud} of tokens meant for us. */
    String audience();

    /** Exact values of {@code acr} that are strong enough for staff; a token with any other is refused. */
    Set<String> requiredAcr();

    /** Whether its subjects bear its name here; the one of before several were trusted has them as they are. */
    boolean prefixedSubjects();
}
