package it.sportello.pin.card;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The edges that see cards. A certificate is public: whoever could send one here himself would be whoever it names, so what
 * others send in this header was never sent. Read when first asked for: a refused start names a bad hop, and does not
 * fail of it.
 */
@ApplicationScoped
class TrustedHops {

    /** RFC 9440. */
    private static final String HEADER = "Client-Cert";

    private static final Logger LOG = Logger.getLogger(TrustedHops.class);

    private final List<AddressRange> hops;

    @Inject
    TrustedHops(CardConfig config) {
        this(config.trustedHops().orElse(List.of()));
    }

    TrustedHops(List<String> hops) {
        this.hops = hops.stream().map(AddressRange::parse).toList();
    }

    /** The certificate that a trusted edge has seen, if it says that it has seen one. */
    Optional<byte[]> cardShownWith(HttpServerRequest request) {
        List<String> header = request.headers().getAll(HEADER);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        // The other end of the connection, and never an address that somebody tells.
        SocketAddress peer = request.connection().remoteAddress();
        if (peer == null || peer.hostAddress() == null || !trust(InetAddress.ofLiteral(peer.hostAddress()))) {
            LOG.infof("A card shown by %s does not count: that is none of sportello.cns.trusted-hops", peer);
            return Optional.empty();
        }
        return ClientCert.parse(header);
    }

    boolean trust(InetAddress peer) {
        return hops.stream().anyMatch(hop -> hop.contains(peer));
    }
}
