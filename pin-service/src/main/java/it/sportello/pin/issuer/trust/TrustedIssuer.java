package it.sportello.pin.issuer.trust;

import io.smallrye.config.WithDefault;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.oauth.SigningAlgorithm;
import it.sportello.platform.security.Assurance;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** An issuer, and all that a token of its must be. */
public interface TrustedIssuer {

    /** Of whom it speaks. */
    IssuerKind kind();

    /** Exact {@code iss} of its tokens. */
    String issuer();

    /** Where it publishes its keys. */
    URI jwks();

    /** How it signs: never what a token says, only what stands here. */
    @WithDefault("RS256")
    Set<SigningAlgorithm> algorithms();

    /** Exact and only {@code aud} of tokens meant for us. */
    String audience();

    /** Of staff: exact values of {@code acr} that are strong enough. */
    Optional<Set<String>> requiredAcr();

    /**
     * Of staff: whether a member's subject bears this issuer's name before it, so that two providers never mean one person
     * by the same word. Only the provider of before there were several may leave it.
     */
    @WithDefault("true")
    boolean prefixedSubjects();

    /** Of citizens: SPID or CIE, if all sign in with the same; else a claim tells. */
    Optional<CredentialType> credential();

    /** Of citizens: the least that it is trusted for. */
    @WithDefault("SPID_L2")
    Assurance leastLevel();

    /** Of citizens: exact values of {@code acr} that are level 2. */
    @WithDefault("https://www.spid.gov.it/SpidL2")
    Set<String> levelTwoAcr();

    /** Of citizens: exact values of {@code acr} that are level 3. */
    @WithDefault("https://www.spid.gov.it/SpidL3")
    Set<String> levelThreeAcr();

    /** Where its tokens say what. */
    ClaimNames claims();
}
