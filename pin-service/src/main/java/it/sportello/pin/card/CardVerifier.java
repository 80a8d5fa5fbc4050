package it.sportello.pin.card;

import it.sportello.pin.card.CardVerdict.Accepted;
import it.sportello.pin.card.CardVerdict.Refused;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * Decides whether a certificate is that of a services card that counts now: issued by one of our authorities under the
 * policy of such cards, valid, not revoked, and for signing in. The edge has looked before, and is not relied upon.
 */
@Singleton
class CardVerifier {

    /** What makes a certificate a services card (CNS). */
    static final String POLICY = "1.3.76.16.2.1";

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NO_AUTHORITY = -1;

    private final CardAuthorities authorities;
    private final CardRevocations revocations;

    CardVerifier(CardAuthorities authorities, CardRevocations revocations) {
        this.authorities = authorities;
        this.revocations = revocations;
    }

    /** @param encoded DER */
    CardVerdict verify(byte[] encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            var card = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
            // The factory reads other forms too, and leaves what follows.
            if (!Arrays.equals(card.getEncoded(), encoded)) {
                return new Refused("NOT_DER");
            }
            var path = (PKIXCertPathValidatorResult)
                    CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(List.of(card)), rules());
            return isForSigningIn(card)
                    ? revocations
                            .findRefusal(card, path.getTrustAnchor().getTrustedCert())
                            .<CardVerdict>map(refused -> refused)
                            .orElseGet(() -> named(card))
                    : new Refused("OTHER_USE");
        } catch (CertificateException _) {
            return new Refused("NO_CERTIFICATE");
        } catch (CertPathValidatorException e) {
            return new Refused(e.getReason().toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Certificates cannot be verified here", e);
        }
    }

    /** Whether the card was revoked is looked up by ourselves, who fetch nothing that a certificate names. */
    private PKIXParameters rules() throws GeneralSecurityException {
        PKIXParameters rules = new PKIXParameters(authorities.anchors());
        rules.setInitialPolicies(Set.of(POLICY));
        rules.setExplicitPolicyRequired(true);
        // A certificate that follows every policy is no card.
        rules.setAnyPolicyInhibited(true);
        rules.setRevocationEnabled(false);
        return rules;
    }

    private static boolean isForSigningIn(X509Certificate card) throws CertificateException {
        boolean[] uses = card.getKeyUsage();
        List<String> purposes = card.getExtendedKeyUsage();
        return card.getBasicConstraints() == NO_AUTHORITY
                && uses != null
                && uses[DIGITAL_SIGNATURE]
                && purposes != null
                && purposes.contains(CLIENT_AUTHENTICATION);
    }

    private static CardVerdict named(X509Certificate card) {
        String authority = card.getIssuerX500Principal().getName(X500Principal.CANONICAL);
        return CardName.read(card.getSubjectX500Principal())
                .<CardVerdict>map(name -> new Accepted(name.taxCode(), name.number() + "@" + authority))
                .orElseGet(() -> new Refused("NAMES_NOBODY"));
    }
}
