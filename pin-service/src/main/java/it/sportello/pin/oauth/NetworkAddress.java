package it.sportello.pin.oauth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who stands behind a connection, as far as the network tells. */
final class NetworkAddress {

    /** A household's or a server's share of IPv6: it may use every address of it. */
    private static final int PREFIX_BYTES = 8;

    private NetworkAddress() {}

    /** @param literal an address, never a name */
    static String of(String literal) {
        try {
            return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
                    : literal;
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }
}
