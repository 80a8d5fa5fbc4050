package it.sportello.localstack.peers.card;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** A list of revoked cards before it is signed, with none on it yet. Every step changes the draft itself. */
public final class RevocationDraft {

    private final CardAuthority authority;
    private final X509v2CRLBuilder list;
    private final Date from;
    private String algorithm = CardAuthority.ALGORITHM;

    RevocationDraft(CardAuthority authority, X500Name issuer, Instant from) {
        this.authority = authority;
        this.from = Date.from(from);
        this.list = new X509v2CRLBuilder(issuer, this.from);
        extension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(from.toEpochMilli())));
    }

    public RevocationDraft until(Instant nextUpdate) {
        list.setNextUpdate(Date.from(nextUpdate));
        return this;
    }

    /** Of the cards alone that say so, too. */
    public RevocationDraft publishedAt(String address) {
        return extension(
                Extension.issuingDistributionPoint, true, new IssuingDistributionPoint(at(address), false, false));
    }

    /** @param reason as RFC 5280 numbers them */
    public RevocationDraft naming(BigInteger number, int reason) {
        list.addCRLEntry(number, from, reason);
        return this;
    }

    /** With more about this card than most lists tell. */
    public RevocationDraft naming(BigInteger number, Extension... details) {
        list.addCRLEntry(number, from, new Extensions(details));
        return this;
    }

    public RevocationDraft extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            list.addExtension(oid, critical, value);
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException("An extension that cannot be written", e);
        }
    }

    /** As the Java platform calls it. */
    public RevocationDraft algorithm(String name) {
        algorithm = name;
        return this;
    }

    public byte[] der() {
        try {
            return authority.sign(list, algorithm).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("No list of revoked cards", e);
        }
    }

    public String pem() {
        return Pem.of("X509 CRL", der());
    }

    /** As lists and cards write it. */
    public static DistributionPointName at(String address) {
        return new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address)));
    }
}
