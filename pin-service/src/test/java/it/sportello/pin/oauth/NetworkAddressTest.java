package it.sportello.pin.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAddressTest {

    @ParameterizedTest
    @DisplayName("C11 all addresses of one IPv6 network are one source")
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0db8:0001:0002:0:0:0:7"})
    void joinsANetwork(String literal) {
        assertThat(NetworkAddress.of(literal)).isEqualTo(NetworkAddress.of("2001:db8:1:2::99"));
    }

    @Test
    @DisplayName("C11 another IPv6 network is another source")
    void keepsNetworksApart() {
        assertThat(NetworkAddress.of("2001:db8:1:3::1")).isNotEqualTo(NetworkAddress.of("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "not an address"})
    void leavesEverythingElse(String literal) {
        assertThat(NetworkAddress.of(literal)).isEqualTo(literal);
    }
}
