package it.sportello.platform.web.limit;

import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A forwarded address counts only from a proxy we know: else everybody could choose an address for each request. */
@Singleton
class ProxyTrustCheck implements StartupCheck {

    private final boolean forwarding;
    private final boolean trustsSomebody;

    ProxyTrustCheck(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.forwarding = forwarding;
        this.trustsSomebody = trusted.isPresent();
    }

    @Override
    public List<String> refusals() {
        return forwarding && !trustsSomebody
                ? List.of("quarkus.http.proxy.trusted-proxies must name the proxies whose forwarded addresses count")
                : List.of();
    }
}
