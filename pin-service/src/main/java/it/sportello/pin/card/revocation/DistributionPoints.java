package it.sportello.pin.card.revocation;

import java.nio.ByteBuffer;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an authority publishes its list in parts: which part a list is, and which one a card is in (RFC 5280). */
final class DistributionPoints {

    static final String OF_LIST = "2.5.29.28";

    private static final String OF_CARD = "2.5.29.31";

    private static final int POINT = 0xA0;
    private static final int FULL_NAME = 0xA0;
    private static final int ONLY_USERS = 0x81;

    private DistributionPoints() {}

    /**
     * The names of the part; none for a list of all cards. No card is an authority's, so one of users' certificates alone has
     * all of them.
     *
     * @throws CRLException when it speaks of some reasons alone, of certificates that are no cards, or for others
     */
    static Set<ByteBuffer> of(X509CRL list) throws CRLException {
        Set<ByteBuffer> names = new HashSet<>();
        for (Der detail : extension(list.getExtensionValue(OF_LIST))) {
            switch (detail.tag()) {
                case POINT -> names.addAll(names(detail));
                case ONLY_USERS -> {}
                default -> throw new CRLException("it does not tell all of the cards that it is for");
            }
        }
        return names;
    }

    /** The names of all parts that tell of this card whatever there is to tell; none where that cannot be read. */
    static Set<ByteBuffer> of(X509Certificate card) {
        Set<ByteBuffer> names = new HashSet<>();
        try {
            for (Der point : extension(card.getExtensionValue(OF_CARD))) {
                List<Der> details = point.parts();
                if (details.size() == 1 && details.getFirst().tag() == POINT) {
                    names.addAll(names(details.getFirst()));
                }
            }
        } catch (CRLException _) {
            return Set.of();
        }
        return names;
    }

    private static Set<ByteBuffer> names(Der point) throws CRLException {
        Der full = Der.only(point.content());
        if (full.tag() != FULL_NAME) {
            throw new CRLException("it does not tell in full which part it is");
        }
        return full.parts().stream().map(Der::encoded).collect(Collectors.toSet());
    }

    /** It stands in an element of its own. */
    private static List<Der> extension(byte @Nullable [] value) throws CRLException {
        return value == null
                ? List.of()
                : Der.only(Der.only(ByteBuffer.wrap(value)).content()).parts();
    }
}
