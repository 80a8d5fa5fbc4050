package it.sportello.platform.web.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a request comes from, as far as limits are concerned. */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String NOBODY = "local";

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The other end of the connection, or whom a trusted proxy had at the other end of its own. */
    public static String of(HttpServerRequest request) {
        String peer = host(request.connection().remoteAddress());
        if (peer == null) {
            return NOBODY;
        }
        // The server tells another address than the connection's only where it trusts the proxy.
        boolean forwarded = !peer.equals(host(request.remoteAddress()));
        return group(forwarded ? seenByProxy(peer, request.headers().getAll(FORWARDED_FOR)) : peer);
    }

    /**
     * A proxy adds the address that it saw after those that the client sent, so only the last one is not the client's
     * to choose; the server itself would take the first.
     */
    static String seenByProxy(String proxy, List<String> forwardedFor) {
        if (forwardedFor.isEmpty()) {
            return proxy;
        }
        String line = forwardedFor.getLast();
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        return isAddress(last) ? last : proxy;
    }

    /**
     * An IPv6 customer gets 2^64 addresses, so the network part counts alone.
     *
     * @param literal an address as digits, never a name: nothing is looked up
     */
    static String group(String literal) {
        InetAddress address = InetAddress.ofLiteral(literal);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String host(@Nullable SocketAddress address) {
        return address == null ? null : address.hostAddress();
    }
}
