package it.sportello.pin.card.revocation;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a list of revoked cards can count (RFC 5280): signed by one of our authorities itself, with all there is to
 * know of the cards that it is for.
 */
final class RevocationListReader {

    /** As the Java platform calls them. What authorities sign with, and nothing that is weak. */
    private static final Set<String> ALGORITHMS = Set.of(
            "SHA256withRSA", "SHA384withRSA", "SHA512withRSA", "SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA");

    /** It says what changed since another one. */
    private static final String DELTA = "2.5.29.27";

    private static final int SIGNS_LISTS = 6;

    private final List<X509Certificate> authorities;

    RevocationListReader(List<X509Certificate> authorities) {
        this.authorities = authorities;
    }

    /** @throws CRLException when it does not count; the message ends a sentence that begins with it */
    RevocationList read(ByteBuffer encoded) throws CRLException {
        SplitList list = SplitList.of(encoded);
        X509CRL frame = list.frame();
        X509Certificate authority = authorities.stream()
                .filter(candidate -> hasSigned(candidate, list))
                .findFirst()
                .orElseThrow(() -> new CRLException("none of our authorities has signed it"));
        if (frame.getNextUpdate() == null) {
            throw new CRLException("it does not say until when it counts");
        }
        requireUnderstood(frame);
        return new RevocationList(
                authority,
                frame.getThisUpdate().toInstant(),
                frame.getNextUpdate().toInstant(),
                DistributionPoints.of(frame),
                numbers(list.entries()));
    }

    private static boolean hasSigned(X509Certificate authority, SplitList list) {
        X509CRL frame = list.frame();
        boolean[] uses = authority.getKeyUsage();
        return frame.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                && (uses == null || uses[SIGNS_LISTS])
                && ALGORITHMS.contains(frame.getSigAlgName())
                && isSigned(authority, list);
    }

    private static boolean isSigned(X509Certificate authority, SplitList list) {
        try {
            Signature signature = Signature.getInstance(list.frame().getSigAlgName());
            signature.initVerify(authority.getPublicKey());
            signature.update(list.signed().duplicate());
            return signature.verify(list.frame().getSignature());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static void requireUnderstood(X509CRL frame) throws CRLException {
        if (frame.getExtensionValue(DELTA) != null) {
            throw new CRLException("it tells only what has changed");
        }
        Set<String> critical = frame.getCriticalExtensionOIDs();
        if (critical != null && !Set.of(DistributionPoints.OF_LIST).containsAll(critical)) {
            throw new CRLException("it says that one has to understand what we do not");
        }
    }

    private static Collection<byte[]> numbers(ByteBuffer entries) throws CRLException {
        List<byte[]> numbers = new ArrayList<>();
        ByteBuffer left = entries.duplicate();
        while (left.hasRemaining()) {
            ByteBuffer entry = Der.next(left).content();
            numbers.add(Der.next(entry).integer().toByteArray());
            // Since when: who is on it counts no more from when we know.
            Der.next(entry);
            while (entry.hasRemaining()) {
                requireNothingCritical(Der.next(entry));
            }
        }
        return numbers;
    }

    /** Such an entry may be of another authority's card. */
    private static void requireNothingCritical(Der extensions) throws CRLException {
        for (Der extension : extensions.parts()) {
            if (extension.parts().stream().anyMatch(Der::isTrue)) {
                throw new CRLException("one of its entries says that one has to understand what we do not");
            }
        }
    }
}
