package it.sportello.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
