package it.sportello.pin.card;

import java.math.BigInteger;
import java.net.InetAddress;

/** An address, or a network, as configuration writes it: {@code 192.0.2.7} or {@code 2001:db8::/32}. Nothing is looked up. */
record AddressRange(InetAddress network, int bits) {

    AddressRange {
        if (bits < 0 || bits > length(network)) {
            throw new IllegalArgumentException("No network has " + bits + " bits of " + length(network));
        }
    }

    /** @throws IllegalArgumentException when it is neither */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = InetAddress.ofLiteral(parts[0]);
        return new AddressRange(network, parts.length == 1 ? length(network) : Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        return length(address) == length(network) && firstBits(address).equals(firstBits(network));
    }

    boolean isEverybody() {
        return bits == 0;
    }

    private BigInteger firstBits(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
