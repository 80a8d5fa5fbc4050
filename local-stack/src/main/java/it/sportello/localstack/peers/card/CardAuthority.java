package it.sportello.localstack.peers.card;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.KeyFiles;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues services cards to invented people, and says which of them count no more. */
public final class CardAuthority {

    /** Which all services cards follow (CNS, national certificate policy). */
    public static final String POLICY = "1.3.76.16.2.1";

    /** The number of the card that is always revoked. */
    static final BigInteger REVOKED = BigInteger.valueOf(13);

    static final String ALGORITHM = "SHA256withECDSA";

    private static final String NAME = "CNS di prova";

    private static final Duration LIFETIME = Duration.ofDays(20 * 365);
    private static final Duration LIST_COUNTS = Duration.ofDays(30);
    private static final Duration LIST_IS_NEW = Duration.ofDays(1);

    private final X509Certificate certificate;
    private final KeyPair keys;

    private CardAuthority(X509Certificate certificate, KeyPair keys) {
        this.certificate = certificate;
        this.keys = keys;
    }

    /** The one whose cards count, of this data directory. */
    public static CardAuthority of(DevelopmentKeys keys) {
        try {
            byte[] certificate = Files.readAllBytes(keys.cardAuthority());
            byte[] key = Pem.decoded(Files.readString(keys.cardAuthorityKey()));
            var own = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            var pair = new KeyPair(
                    own.getPublicKey(), KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)));
            return new CardAuthority(own, pair);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No authority in " + keys.directory(), e);
        }
    }

    /** Another one of the same name, whose cards look like those that count. */
    public static CardAuthority lookalike() {
        return named(NAME);
    }

    /** A new one. It says itself, as the ids of other keys do, that it is for development. */
    public static CardAuthority named(String commonName) {
        return named(commonName, KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    /** One that may say of no card that it counts no more. */
    public static CardAuthority withoutLists() {
        return named(NAME, KeyUsage.keyCertSign);
    }

    private static CardAuthority named(String commonName, int uses) {
        var name = new X500Name("C=IT,O=Sportello,CN=" + DevelopmentKeys.KEY_ID_PREFIX + commonName);
        KeyPair keys = newKeys();
        Instant now = Instant.now();
        var own = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LIFETIME)),
                name,
                keys.getPublic());
        try {
            own.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            own.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
            own.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new CardAuthority(signed(own, keys), keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No authority", e);
        }
    }

    /** Makes what is missing of an authority; what is revoked is published anew from time to time. */
    public static void prepare(DevelopmentKeys keys) throws IOException {
        if (KeyFiles.isMissing(keys.cardAuthorityKey())) {
            CardAuthority made = lookalike();
            KeyFiles.write(keys.cardAuthority(), new Card(made.certificate, made.keys.getPrivate()).certificatePem());
            KeyFiles.write(
                    keys.cardAuthorityKey(),
                    Pem.of("PRIVATE KEY", made.keys.getPrivate().getEncoded()));
        }
        Path list = keys.cardRevocations().resolve("cns-ca.crl.pem");
        Instant now = Instant.now();
        if (KeyFiles.isMissing(list)
                || Files.getLastModifiedTime(list).toInstant().isBefore(now.minus(LIST_IS_NEW))) {
            Files.createDirectories(keys.cardRevocations());
            KeyFiles.write(list, of(keys).revocationList(now.minus(Duration.ofMinutes(1)), now.plus(LIST_COUNTS)));
        }
    }

    /** A card of this person with nothing wrong about it, until the draft is bent. */
    public CardDraft card(FictionalCitizen holder) {
        return new CardDraft(this, holder);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** As PEM. Who takes it must not after {@code nextUpdate}. */
    public String revocationList(Instant thisUpdate, Instant nextUpdate) {
        return revocations(thisUpdate)
                .until(nextUpdate)
                .naming(REVOKED, CRLReason.keyCompromise)
                .pem();
    }

    /** A list of no cards yet, of this time. */
    public RevocationDraft revocations(Instant thisUpdate) {
        try {
            return new RevocationDraft(this, name(), thisUpdate)
                    .extension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No list of revoked cards", e);
        }
    }

    X509CRLHolder sign(X509v2CRLBuilder list, String algorithm) {
        return list.build(signer(keys, algorithm));
    }

    Card issue(CardDraft draft) {
        return issue(draft, name(), newKeys(), keys);
    }

    Card issueSelfSigned(CardDraft draft) {
        KeyPair own = newKeys();
        return issue(draft, draft.subject(), own, own);
    }

    private X500Name name() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static Card issue(CardDraft draft, X500Name issuer, KeyPair holder, KeyPair signer) {
        var card = new JcaX509v3CertificateBuilder(
                issuer,
                draft.number(),
                Date.from(draft.from()),
                Date.from(draft.until()),
                draft.subject(),
                holder.getPublic());
        try {
            for (var extension : draft.extensions().entrySet()) {
                card.addExtension(
                        extension.getKey(), extension.getKey().equals(Extension.keyUsage), extension.getValue());
            }
            card.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(signer.getPublic()));
            return new Card(signed(card, signer), holder.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No card", e);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder certificate, KeyPair keys)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer(keys, ALGORITHM)));
    }

    private static ContentSigner signer(KeyPair keys, String algorithm) {
        try {
            return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Cannot sign as an authority", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keys for an authority", e);
        }
    }
}
