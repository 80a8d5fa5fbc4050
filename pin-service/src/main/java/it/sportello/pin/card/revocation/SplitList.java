package it.sportello.pin.card.revocation;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of revoked cards in two parts: what the Java platform reads of it, and the entries, of which that would make
 * many times as much.
 *
 * @param frame the list without its entries: what its signature says is not said of this
 * @param signed what the signature is over
 * @param entries one after another
 */
record SplitList(X509CRL frame, ByteBuffer signed, ByteBuffer entries) {

    /** Algorithm and issuer. */
    private static final int SEQUENCES_BEFORE_ENTRIES = 2;

    SplitList {
        requireNonNull(frame, "frame");
        requireNonNull(signed, "signed");
        requireNonNull(entries, "entries");
    }

    static SplitList of(ByteBuffer encoded) throws CRLException {
        Der whole = Der.only(encoded);
        if (whole.tag() != Der.SEQUENCE) {
            throw new CRLException("it is something else");
        }
        ByteBuffer list = whole.content();
        Der body = Der.next(list);
        List<ByteBuffer> frame = new ArrayList<>();
        ByteBuffer entries = ByteBuffer.allocate(0);
        int sequences = 0;
        for (Der part : body.parts()) {
            if (part.tag() == Der.SEQUENCE && sequences++ == SEQUENCES_BEFORE_ENTRIES) {
                entries = part.content();
            } else {
                frame.add(part.encoded());
            }
        }
        return new SplitList(parsed(Der.sequence(List.of(Der.sequence(frame), list))), body.encoded(), entries);
    }

    private static X509CRL parsed(ByteBuffer frame) throws CRLException {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509CRL) factory.generateCRL(new ByteArrayInputStream(frame.array()));
        } catch (CertificateException e) {
            throw new IllegalStateException("Lists of revoked cards cannot be read here", e);
        }
    }
}
