package it.sportello.pin.card;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.web.status.StatusNote;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The authorities' lists of revoked cards, as somebody puts them into a directory. Without a list that counts today no card
 * of an authority does: whether it was revoked is not known.
 */
@Singleton
class CardRevocations implements StatusNote {

    private static final Logger LOG = Logger.getLogger(CardRevocations.class);

    private final CardConfig config;
    private final CardAuthorities authorities;
    private final Clock realClock = Clock.systemUTC();
    private volatile List<X509CRL> lists = List.of();

    CardRevocations(CardConfig config, CardAuthorities authorities) {
        this.config = config;
        this.authorities = authorities;
        readAgain();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void readAgain() {
        lists = config.crls().map(CardRevocations::read).orElse(List.of());
    }

    CertStore lists() throws GeneralSecurityException {
        return CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists));
    }

    @Override
    public Optional<String> note() {
        long blind = authorities.certificates().stream()
                .filter(authority -> lists.stream().noneMatch(list -> counts(list, authority)))
                .count();
        return blind == 0
                ? Optional.empty()
                : Optional.of("for %d of %d authorities of services cards it is not known which cards are revoked"
                        .formatted(blind, authorities.certificates().size()));
    }

    private boolean counts(X509CRL list, X509Certificate authority) {
        Date until = list.getNextUpdate();
        return list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                && until != null
                && until.toInstant().isAfter(realClock.instant());
    }

    /** One that cannot be read does not take the others with it. */
    private static List<X509CRL> read(Path directory) {
        List<X509CRL> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                found.addAll(readFile(file));
            }
        } catch (IOException e) {
            LOG.warnf("Lists of revoked cards cannot be read from %s: %s", directory, e);
        }
        return List.copyOf(found);
    }

    private static List<X509CRL> readFile(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRLs(content).stream()
                    .map(X509CRL.class::cast)
                    .toList();
        } catch (IOException | CRLException | CertificateException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", file, e);
            return List.of();
        }
    }
}
