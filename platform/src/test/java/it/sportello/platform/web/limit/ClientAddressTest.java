package it.sportello.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        assertThat(ClientAddress.group("2001:db8:1:2::1")).isEqualTo(ClientAddress.group("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.group("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.group("2001:db8:1:3::1"));
    }

    @Test
    void countsEachIpv4AddressAlone() {
        assertThat(ClientAddress.group("192.0.2.1")).isNotEqualTo(ClientAddress.group("192.0.2.2"));
    }

    @Test
    void takesTheAddressThatTheProxySawAndNoneThatTheClientSent() {
        assertThat(ClientAddress.seenByProxy("10.0.0.1", List.of("198.51.100.1, 192.0.2.1")))
                .isEqualTo("192.0.2.1");
        assertThat(ClientAddress.seenByProxy("10.0.0.1", List.of("198.51.100.1", "192.0.2.1")))
                .isEqualTo("192.0.2.1");
        assertThat(ClientAddress.seenByProxy("10.0.0.1", List.of("2001:db8::1")))
                .isEqualTo("2001:db8::1");
    }

    @Test
    void takesTheProxyForTheClientWhereItTellsNoAddress() {
        assertThat(ClientAddress.seenByProxy("10.0.0.1", List.of("192.0.2.1, unknown")))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.seenByProxy("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }
}
