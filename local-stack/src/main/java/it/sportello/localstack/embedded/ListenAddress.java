package it.sportello.localstack.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the world outside listens: on this machine alone, unless it is a container whose network is its own. */
public final class ListenAddress {

    /** Set in the image of the peers, and nowhere else. */
    private static final String PROPERTY = "sportello.listen-address";

    private ListenAddress() {}

    public static InetAddress get() {
        String address = System.getProperty(PROPERTY, "127.0.0.1");
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(PROPERTY + " is no address: " + address, e);
        }
    }
}
