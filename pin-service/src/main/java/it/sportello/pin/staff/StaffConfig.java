package it.sportello.pin.staff;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Set;

/** The identity provider whose word counts for staff, and for staff only. */
@ConfigMapping(prefix = "sportello.staff")
interface StaffConfig {

    /** Exact {@code iss} of its tokens. */
    String issuer();

    /** Where it publishes its keys. */
    URI jwks();

    /** Exact and only {@code aud} of tokens meant for us. */
    String audience();

    /** Exact values of {@code acr} that are strong enough for staff; a token with any other is refused. */
    Set<String> requiredAcr();
}
