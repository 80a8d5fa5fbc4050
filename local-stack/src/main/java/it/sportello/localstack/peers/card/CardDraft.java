package it.sportello.localstack.peers.card;

import it.sportello.localstack.testing.FictionalCitizen;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** A good card before it is issued, for those that bend it. Every step changes the draft itself. */
public final class CardDraft {

    private static final Duration LIFETIME = Duration.ofDays(6 * 365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CardAuthority authority;
    private final FictionalCitizen holder;
    private String commonName;
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = from.plus(LIFETIME);
    private BigInteger number = new BigInteger(62, RANDOM).setBit(62);
    private String policy = CardAuthority.POLICY;
    private KeyPurposeId purpose = KeyPurposeId.id_kp_clientAuth;
    private int use = KeyUsage.digitalSignature;
    private List<DistributionPoint> listedAt = List.of();
    private boolean ofAnAuthority;

    CardDraft(CardAuthority authority, FictionalCitizen holder) {
        this.authority = authority;
        this.holder = holder;
        String cardNumber = "6120%012d".formatted(RANDOM.nextLong(1_000_000_000_000L));
        commonName = "%s/%s.%s".formatted(holder.taxCode(), cardNumber, fingerprint(cardNumber));
    }

    public CardDraft expired() {
        from = Instant.now().minus(LIFETIME);
        until = Instant.now().minus(Duration.ofMinutes(1));
        return this;
    }

    public CardDraft notYetValid() {
        from = Instant.now().plus(Duration.ofDays(1));
        until = from.plus(LIFETIME);
        return this;
    }

    /** With the number that every list of revoked cards names. */
    public CardDraft revoked() {
        number = CardAuthority.REVOKED;
        return this;
    }

    public CardDraft number(BigInteger other) {
        number = other;
        return this;
    }

    /** An object identifier; empty for a certificate that follows none. */
    public CardDraft policy(String oid) {
        policy = oid;
        return this;
    }

    public CardDraft commonName(String name) {
        commonName = name;
        return this;
    }

    public CardDraft purpose(KeyPurposeId other) {
        purpose = other;
        return this;
    }

    /** What its key is for, as {@link KeyUsage} has it. */
    public CardDraft use(int other) {
        use = other;
        return this;
    }

    /** Where to find the list that it would stand on. */
    public CardDraft listedAt(DistributionPoint... points) {
        listedAt = List.of(points);
        return this;
    }

    /** One that may issue others. */
    public CardDraft ofAnAuthority() {
        ofAnAuthority = true;
        return this;
    }

    public Card issued() {
        return authority.issue(this);
    }

    /** In nobody's name but the holder's. */
    public Card selfSigned() {
        return authority.issueSelfSigned(this);
    }

    X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.SURNAME, holder.familyName())
                .addRDN(BCStyle.GIVENNAME, holder.givenName())
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    BigInteger number() {
        return number;
    }

    /** What the certificate says of itself. */
    Map<ASN1ObjectIdentifier, ASN1Encodable> extensions() {
        Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new HashMap<>();
        extensions.put(Extension.basicConstraints, new BasicConstraints(ofAnAuthority));
        extensions.put(Extension.keyUsage, new KeyUsage(use));
        extensions.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
        if (!policy.isEmpty()) {
            extensions.put(
                    Extension.certificatePolicies,
                    new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(policy))));
        }
        if (!listedAt.isEmpty()) {
            extensions.put(
                    Extension.cRLDistributionPoints, new CRLDistPoint(listedAt.toArray(DistributionPoint[]::new)));
        }
        return extensions;
    }

    /** Of what else stands on a real card. */
    private static String fingerprint(String cardNumber) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(cardNumber.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
