package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustedHopsTest {

    @Test
    @DisplayName("C8 the edges that are named may show cards, and nobody else")
    void trustsThoseNamed() {
        TrustedHops hops = new TrustedHops(List.of("192.0.2.7", "2001:db8::/64"));
        assertThat(hops.trust(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
        assertThat(hops.trust(InetAddress.ofLiteral("2001:db8::7"))).isTrue();
        assertThat(hops.trust(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
    }

    @Test
    @DisplayName("C8 where no edge is named nobody shows cards")
    void trustsNobodyUnlessTold() {
        assertThat(new TrustedHops(List.of()).trust(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
    }
}
