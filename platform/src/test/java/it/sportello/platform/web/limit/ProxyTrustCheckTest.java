package it.sportello.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTrustCheckTest {

    @Test
    void refusesToBelieveAnybodysForwardedAddress() {
        assertThat(new ProxyTrustCheck(true, Optional.empty()).refusals())
                .singleElement()
                .asString()
                .startsWith("quarkus.http.proxy.trusted-proxies");
    }

    @Test
    void believesKnownProxies() {
        assertThat(new ProxyTrustCheck(true, Optional.of(List.of("10.0.0.1"))).refusals())
                .isEmpty();
        assertThat(new ProxyTrustCheck(false, Optional.empty()).refusals()).isEmpty();
    }
}
