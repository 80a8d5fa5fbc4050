package it.sportello.pin.card.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.asn1.x509.TBSCertList.CRLEntry;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a list of revoked cards can count (RFC 5280): signed by one of our authorities itself, with all there is to
 * know of the cards that it is for.
 */
final class RevocationListReader {

    /** What authorities sign with, and nothing that is weak. */
    private static final Set<String> ALGORITHMS = Set.of(
            "SHA256WITHRSA", "SHA384WITHRSA", "SHA512WITHRSA", "SHA256WITHECDSA", "SHA384WITHECDSA", "SHA512WITHECDSA");

    private static final int SIGNS_LISTS = 6;

    private final List<X509Certificate> authorities;

    RevocationListReader(List<X509Certificate> authorities) {
        this.authorities = authorities;
    }

    /**
     * @param encoded DER
     * @throws CRLException when it does not count; the message ends a sentence that begins with it
     */
    RevocationList read(byte[] encoded) throws CRLException {
        try {
            return read(lazily(encoded));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new CRLException("it cannot be read", e);
        }
    }

    /** Of millions of entries each is made when its turn comes, and forgotten. */
    private static ASN1Sequence lazily(byte[] encoded) throws IOException, CRLException {
        try (var stream = new ASN1InputStream(encoded, true)) {
            ASN1Sequence list = ASN1Sequence.getInstance(stream.readObject());
            if (list == null) {
                throw new CRLException("it is empty");
            }
            if (stream.read() >= 0) {
                throw new CRLException("something follows");
            }
            return list;
        }
    }

    private RevocationList read(ASN1Sequence encoded) throws IOException, CRLException {
        // Taken before anybody looks into it, which would build every entry to encode it again.
        byte[] signed = encoded.getObjectAt(0).toASN1Primitive().getEncoded();
        CertificateList signedList = CertificateList.getInstance(encoded);
        TBSCertList list = signedList.getTBSCertList();
        X509Certificate authority = findSigner(signedList, signed);
        if (list.getNextUpdate() == null) {
            throw new CRLException("it does not say until when it counts");
        }
        requireUnderstood(list.getExtensions());
        return new RevocationList(
                authority,
                list.getThisUpdate().getDate().toInstant(),
                list.getNextUpdate().getDate().toInstant(),
                DistributionPoints.of(list.getExtensions()),
                numbers(list));
    }

    private X509Certificate findSigner(CertificateList list, byte[] signed) throws IOException, CRLException {
        String algorithm = new DefaultSignatureNameFinder()
                .getAlgorithmName(list.getTBSCertList().getSignature())
                .toUpperCase(Locale.ROOT);
        var issuer = new X500Principal(list.getIssuer().getEncoded());
        byte[] signature = list.getSignature().getOctets();
        if (ALGORITHMS.contains(algorithm)
                && list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())) {
            for (X509Certificate authority : authorities) {
                if (issuer.equals(authority.getSubjectX500Principal())
                        && maySignLists(authority)
                        && isSigned(authority, algorithm, signed, signature)) {
                    return authority;
                }
            }
        }
        throw new CRLException("none of our authorities has signed it");
    }

    private static boolean maySignLists(X509Certificate authority) {
        boolean[] uses = authority.getKeyUsage();
        return uses == null || uses[SIGNS_LISTS];
    }

    private static boolean isSigned(X509Certificate authority, String algorithm, byte[] signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(authority.getPublicKey());
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static void requireUnderstood(@Nullable Extensions extensions) throws CRLException {
        if (extensions == null) {
            return;
        }
        if (extensions.getExtension(Extension.deltaCRLIndicator) != null) {
            throw new CRLException("it tells only what has changed");
        }
        List<ASN1ObjectIdentifier> critical = Arrays.asList(extensions.getCriticalExtensionOIDs());
        if (!Set.of(Extension.issuingDistributionPoint).containsAll(critical)) {
            throw new CRLException("it says that one has to understand what we do not");
        }
    }

    private static Collection<byte[]> numbers(TBSCertList list) throws CRLException {
        List<byte[]> numbers = new ArrayList<>();
        Enumeration<?> entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            CRLEntry entry = CRLEntry.getInstance(entries.nextElement());
            // Such an entry may be of another authority's card.
            if (entry.hasExtensions() && entry.getExtensions().getCriticalExtensionOIDs().length > 0) {
                throw new CRLException("one of its entries says that one has to understand what we do not");
            }
            numbers.add(entry.getUserCertificate().getValue().toByteArray());
        }
        return numbers;
    }
}
