package it.sportello.pin.access;

import io.quarkus.scheduler.Scheduled;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.secret.Peppers;
import it.sportello.pin.secret.SecretConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** Counts wrong tries (C11), each in a short transaction of its own, for known and unknown tax codes alike. */
@ApplicationScoped
public class GuessService {

    private static final String FIRST_HALF = "first-half-guesses";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SOURCE = "source-guesses";

    private final GuessRepository counts;
    private final Peppers peppers;
    private final GuessLimits personLimits;
    private final Clock realClock = Clock.systemUTC();

    GuessService(GuessRepository counts, Peppers peppers, SecretConfig config) {
        this.counts = counts;
        this.peppers = peppers;
        this.personLimits = GuessLimits.ofAPerson(config.alphabet());
    }

    /**
     * Counts a try as a failure before it is verified, so that parallel ones cannot slip through; whether it may count at
     * all. A refused one is not counted: it taught nobody anything.
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean countTry(FiscalCode taxCode, Instant at) {
        GuessCount count = counts.lock(subject(taxCode), at);
        GuessCounter counter = count.counter();
        boolean refused = counter.refuses(at, personLimits);
        count.remember(refused ? counter : counter.counting(exact(at), personLimits), at);
        return !refused;
    }

    /** After a success, or a reissue: only they end a block. */
    @Transactional(TxType.MANDATORY)
    public void forget(FiscalCode taxCode) {
        counts.forget(subject(taxCode));
    }

    /** A month of silence ends a row of failures; sources, which are never blocked, go with the rest. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void sweep() {
        counts.forgetUntouchedSince(realClock.instant().minus(KEPT), personLimits.blockedAfter());
    }

    /** How long tries from a source are refused yet; empty when they are not. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Duration> findWaitOf(String source, Instant at) {
        return counts.findByIdOptional(source).flatMap(count -> count.counter().findWait(at));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void countFailureOf(String source, Instant at) {
        GuessCount count = counts.lock(source, at);
        count.remember(count.counter().counting(exact(at), GuessLimits.OF_A_SOURCE), at);
    }

    /** A network address as it may be kept: unreadable. */
    String source(String networkAddress) {
        return subject(SOURCE, networkAddress);
    }

    /** The same for what is a tax code. */
    String subject(FiscalCode taxCode) {
        return subject(FIRST_HALF, taxCode.value());
    }

    private String subject(String use, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(peppers.pseudonym(use, value));
    }

    private static Instant exact(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
