package it.sportello.platform.security.token;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Production signs tokens with no key of development, and checks them with keys it can find. */
@Singleton
class TokenKeysCheck implements StartupCheck {

    /** A key signs an hour after its publication at the earliest, and is gone half an hour after its last token. */
    private static final Duration LONGEST_REFRESH = Duration.ofMinutes(10);

    private final TokenConfig config;

    TokenKeysCheck(TokenConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        if (config.signingKeys().isEmpty() && config.jwks().isEmpty()) {
            return List.of("sportello.token.jwks is not set (in the issuer: sportello.token.signing-keys)");
        }
        List<String> refusals = new ArrayList<>(DevelopmentKey.refusals(
                "sportello.token.signing-keys", config.signingKeys().stream().toList()));
        Duration refresh = config.refresh();
        if (!refresh.isPositive() || refresh.compareTo(LONGEST_REFRESH) > 0) {
            refusals.add("sportello.token.refresh is " + refresh + ": must be more than nothing and at most "
                    + LONGEST_REFRESH);
        }
        if (!isRoot(config.issuer())) {
            refusals.add("sportello.token.issuer is " + config.issuer()
                    + ": must have no path, the issuer's endpoints are at the root of its host");
        }
        return refusals;
    }

    /** The published addresses of the endpoints follow from the issuer's. */
    private static boolean isRoot(URI issuer) {
        String path = issuer.getPath();
        return path != null && (path.isEmpty() || path.equals("/"));
    }
}
