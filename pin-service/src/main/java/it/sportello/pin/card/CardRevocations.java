package it.sportello.pin.card;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.card.CardVerdict.Refused;
import it.sportello.pin.card.revocation.RevocationList;
import it.sportello.pin.card.revocation.RevocationLists;
import it.sportello.platform.web.status.StatusNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The authorities' lists of revoked cards, as somebody puts them into a directory. Without a list that counts today no card
 * of an authority does: whether it was revoked is not known. Read when first asked for, as the authorities are.
 */
@ApplicationScoped
class CardRevocations implements StatusNote {

    /** That many need 192 MiB at most while they are read anew, with the old ones beside them: ADR 27. */
    private static final long MOST_BYTES = 32L << 20;

    private final CardConfig config;
    private final CardAuthorities authorities;
    private final Clock realClock = Clock.systemUTC();
    private final RevocationLists files;
    private volatile List<RevocationList> lists = List.of();

    CardRevocations(CardConfig config, CardAuthorities authorities) {
        this.config = config;
        this.authorities = authorities;
        this.files = new RevocationLists(MOST_BYTES, authorities.certificates());
        readAgain();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void readAgain() {
        lists = config.crls().map(files::read).orElse(List.of());
    }

    /** @param authority whose key has signed the card */
    Optional<Refused> findRefusal(X509Certificate card, X509Certificate authority) {
        Optional<RevocationList> list = newest(authority, one -> one.covers(card));
        if (list.isEmpty()) {
            return Optional.of(new Refused("UNDETERMINED_REVOCATION_STATUS"));
        }
        return list.filter(one -> one.names(card.getSerialNumber())).map(_ -> new Refused("REVOKED"));
    }

    @Override
    public Optional<String> note() {
        long blind = authorities.certificates().stream()
                .filter(authority -> newest(authority, RevocationList::isWhole).isEmpty())
                .count();
        return blind == 0
                ? Optional.empty()
                : Optional.of("for %d of %d authorities of services cards it is not known which cards are revoked"
                        .formatted(blind, authorities.certificates().size()));
    }

    /** Where the newest has run out there is none: what an older one does not name may have been revoked since. */
    private Optional<RevocationList> newest(X509Certificate authority, Predicate<RevocationList> which) {
        Instant now = realClock.instant();
        return lists.stream()
                .filter(list -> list.isOf(authority) && !list.from().isAfter(now))
                .filter(which)
                .max(Comparator.comparing(RevocationList::from))
                .filter(list -> list.until().isAfter(now));
    }
}
