package it.sportello.pin.card.revocation;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.jspecify.annotations.Nullable;

/** Where an authority publishes its list in parts: which part a list is, and which one a card is in (RFC 5280). */
final class DistributionPoints {

    private DistributionPoints() {}

    /**
     * The names of the part; none for a list of all cards. No card is an authority's, so one of users' certificates alone has
     * all of them.
     *
     * @throws CRLException when it speaks of some reasons alone, of certificates that are no cards, or for others
     */
    static Set<GeneralName> of(@Nullable Extensions list) throws CRLException {
        IssuingDistributionPoint part = list == null
                ? null
                : IssuingDistributionPoint.getInstance(
                        list.getExtensionParsedValue(Extension.issuingDistributionPoint));
        if (part == null) {
            return Set.of();
        }
        if (part.onlyContainsCACerts()
                || part.onlyContainsAttributeCerts()
                || part.isIndirectCRL()
                || part.getOnlySomeReasons() != null) {
            throw new CRLException("it does not tell all of the cards that it is for");
        }
        if (part.getDistributionPoint() == null) {
            return Set.of();
        }
        Set<GeneralName> names = names(part.getDistributionPoint()).collect(Collectors.toSet());
        if (names.isEmpty()) {
            throw new CRLException("it does not tell in full which part it is");
        }
        return names;
    }

    /** The names of all parts that tell of this card whatever there is to tell; none where that cannot be read. */
    static Set<GeneralName> of(X509Certificate card) {
        byte[] extension = card.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension == null) {
            return Set.of();
        }
        try {
            var points = CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension));
            return Arrays.stream(points.getDistributionPoints())
                    .filter(point -> point.getReasons() == null && point.getCRLIssuer() == null)
                    .map(DistributionPoint::getDistributionPoint)
                    .flatMap(DistributionPoints::names)
                    .collect(Collectors.toSet());
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return Set.of();
        }
    }

    private static Stream<GeneralName> names(@Nullable DistributionPointName point) {
        return point != null && point.getType() == DistributionPointName.FULL_NAME
                ? Arrays.stream(GeneralNames.getInstance(point.getName()).getNames())
                : Stream.empty();
    }
}
