package it.sportello.pin.card;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.web.status.StatusNote;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The authorities' lists of revoked cards, as somebody puts them into a directory. Without a list that counts today no card
 * of an authority does: whether it was revoked is not known.
 */
@Singleton
class CardRevocations implements StatusNote {

    /** Those of all the country's authorities are a few megabytes. */
    private static final long MOST_BYTES = 32L << 20;

    private final CardConfig config;
    private final CardAuthorities authorities;
    private final Clock realClock = Clock.systemUTC();
    private final RevocationLists files = new RevocationLists(MOST_BYTES);
    private volatile List<X509CRL> lists = List.of();

    CardRevocations(CardConfig config, CardAuthorities authorities) {
        this.config = config;
        this.authorities = authorities;
        readAgain();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void readAgain() {
        lists = config.crls().map(files::read).orElse(List.of());
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
}
