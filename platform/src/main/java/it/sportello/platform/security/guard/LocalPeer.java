package it.sportello.platform.security.guard;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Tells a stand-in on this machine from a provider: citizens hear nothing of what goes to the former. */
public final class LocalPeer {

    private LocalPeer() {}

    /** Why production refuses {@code host} as the value of {@code property}; empty when it may be a provider. */
    public static Optional<String> refusal(String property, String host) {
        return isThisMachine(host)
                ? Optional.of(property + " is " + host + ": must be the provider's host")
                : Optional.empty();
    }

    private static boolean isThisMachine(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (IllegalArgumentException _) {
            // A name and no address; who bears it is not asked, for starting must not depend on DNS.
            return false;
        }
    }
}
