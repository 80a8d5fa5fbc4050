package it.sportello.pin.card;

import it.sportello.pin.identity.IdentitySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorities whose cards count. Read when first asked for: a refused start names a bad file, and does not fail of it. */
@ApplicationScoped
class CardAuthorities implements IdentitySource {

    /** With the card's subject, who it is: there is no {@code iss} here. */
    static final String ISSUER = "cns";

    private final List<X509Certificate> certificates;

    @Inject
    CardAuthorities(CardConfig config) {
        this(config.authorities().map(CardAuthorities::read).orElse(List.of()));
    }

    CardAuthorities(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** @throws IllegalStateException when the file is missing or holds something else */
    static List<X509Certificate> read(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("no certificate in " + file);
            }
            return found;
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("no certificates can be read from " + file, e);
        }
    }

    @Override
    public boolean vouchesFor(String issuer) {
        return issuer.equals(ISSUER) && !certificates.isEmpty();
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    Set<TrustAnchor> anchors() {
        return certificates.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toUnmodifiableSet());
    }
}
