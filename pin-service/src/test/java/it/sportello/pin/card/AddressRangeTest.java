package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.0/24, 192.0.2.255",
        "192.0.2.128/25, 192.0.2.128",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
        "::1, ::1",
        "192.0.2.7, ::ffff:192.0.2.7"
    })
    @DisplayName("C8 an edge may be named by its address or its network")
    void holdsItsAddresses(String range, String address) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.8",
        "192.0.2.0/24, 192.0.3.0",
        "192.0.2.128/25, 192.0.2.127",
        "0.0.0.0/0, 2001:db8::1",
        "2001:db8::/32, 2001:db9::1"
    })
    @DisplayName("C8 whoever is outside the network is no edge")
    void holdsNoOther(String range, String address) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "edge.example", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/", "192.0.2.0/24/8"})
    @DisplayName("C8 what is neither address nor network names no edge")
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @Test
    @DisplayName("C8 a network of everybody is known as such")
    void tellsWhenItIsEverybody() {
        assertThat(AddressRange.parse("::/0").isEverybody()).isTrue();
        assertThat(AddressRange.parse("10.0.0.0/8").isEverybody()).isFalse();
    }
}
