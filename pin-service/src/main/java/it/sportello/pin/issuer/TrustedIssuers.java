package it.sportello.pin.issuer;

import it.sportello.pin.identity.IdentitySource;
import it.sportello.pin.issuer.trust.TrustedIssuer;
import it.sportello.pin.issuer.trust.TrustedIssuersConfig;
import it.sportello.pin.oauth.SigningAlgorithm;
import it.sportello.platform.security.guard.Deployment;
import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.token.RemoteKeys;
import it.sportello.platform.web.status.StatusNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwk.PublicJsonWebKey;

/** The issuers that are trusted. One that does not answer stops those alone who come from it. */
@ApplicationScoped
class TrustedIssuers implements IdentitySource, StatusNote {

    private static final Duration REFRESH = Duration.ofMinutes(5);

    private final Map<String, IssuerTokens> byIssuer;
    private final Clock realClock = Clock.systemUTC();

    TrustedIssuers(TrustedIssuersConfig config, Deployment deployment) {
        boolean production = deployment.isProduction();
        this.byIssuer = config.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getValue().issuer(),
                        entry -> tokens(entry.getKey(), entry.getValue(), production)));
    }

    private IssuerTokens tokens(String name, TrustedIssuer issuer, boolean production) {
        var keys = new RemoteKeys(issuer.jwks(), REFRESH, key -> isUsable(key, issuer, production), realClock);
        return new IssuerTokens(name, issuer, keys, realClock);
    }

    /** A key that could only verify what is refused anyway is not even kept. */
    private static boolean isUsable(PublicJsonWebKey key, TrustedIssuer issuer, boolean production) {
        return SigningAlgorithm.anyTakes(issuer.algorithms(), key)
                && !(production && DevelopmentKey.is(key.getKeyId()));
    }

    Collection<IssuerTokens> all() {
        return byIssuer.values();
    }

    /** By the exact {@code iss}. */
    Optional<IssuerTokens> find(String issuer) {
        return Optional.ofNullable(byIssuer.get(issuer));
    }

    @Override
    public boolean vouchesFor(String issuer) {
        return byIssuer.containsKey(issuer);
    }

    @Override
    public Optional<String> note() {
        String silent = byIssuer.values().stream()
                .sorted(Comparator.comparing(IssuerTokens::name))
                .flatMap(issuer -> issuer
                        .silentSince()
                        .map(since -> "the identity provider %s does not answer since %s"
                                .formatted(issuer.name(), since.truncatedTo(ChronoUnit.SECONDS)))
                        .stream())
                .collect(Collectors.joining("; "));
        return Optional.of(silent).filter(text -> !text.isEmpty());
    }
}
