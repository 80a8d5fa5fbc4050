package it.sportello.pin.guess;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.secret.Peppers;
import it.sportello.pin.secret.SecretConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts wrong tries (C11), for known and unknown tax codes alike. */
@ApplicationScoped
public class GuessService {

    private static final String SOURCE = "source-guesses";

    /** Of a source no failures in a row are kept: its waits tell, and before the first one its failures of late. */
    private static final Comparator<GuessCounter> STRICTER = Comparator.comparingInt(GuessCounter::inARow)
            .thenComparingInt(GuessCounter::waits)
            .thenComparingInt(counter -> counter.recent().size());

    private final GuessRepository counts;
    private final Peppers peppers;
    private final GuessLimits personLimits;

    GuessService(GuessRepository counts, Peppers peppers, SecretConfig config) {
        this.counts = counts;
        this.peppers = peppers;
        this.personLimits = GuessLimits.ofAPerson(config.alphabet());
    }

    /**
     * Counts a try as a failure before it is verified, so that parallel ones cannot slip through; whether it may count at
     * all. A refused one is not counted: it taught nobody anything.
     */
    @Transactional
    boolean countTry(Trial trial, Instant at) {
        // In one order, or two tries of one person could wait for each other.
        List<List<GuessCount>> found = trial.guessed().stream()
                .sorted()
                .map(guessed -> counts.lock(subjects(guessed, trial.taxCode()), at))
                .toList();
        boolean refused = found.stream().anyMatch(rows -> strictest(rows).refuses(at, personLimits));
        for (List<GuessCount> rows : found) {
            GuessCounter counter = strictest(rows);
            remember(rows, refused ? counter : counter.counting(exact(at), personLimits), at);
        }
        return !refused;
    }

    /** After a success. */
    @Transactional(TxType.MANDATORY)
    public void forget(FiscalCode taxCode, Guessed guessed) {
        counts.forget(subjects(guessed, taxCode));
    }

    /** When both halves were right, or after a reissue, which alone ends a block. */
    @Transactional(TxType.MANDATORY)
    public void forget(FiscalCode taxCode) {
        for (Guessed guessed : Guessed.values()) {
            forget(taxCode, guessed);
        }
    }

    /** How long tries from a source are refused yet; empty when they are not. */
    @Transactional
    Optional<Duration> findWaitOf(List<String> source, Instant at) {
        return strictest(counts.find(source)).findWait(at);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void countFailureOf(List<String> source, Instant at) {
        List<GuessCount> found = counts.lock(source, at);
        remember(found, strictest(found).counting(exact(at), GuessLimits.OF_A_SOURCE), at);
    }

    /** A network address as it may be kept: unreadable, under every pepper. */
    List<String> source(String networkAddress) {
        return peppers.pseudonyms(SOURCE, networkAddress);
    }

    /** The same for what is a tax code. */
    List<String> subjects(Guessed guessed, FiscalCode taxCode) {
        return peppers.pseudonyms(guessed.use(), taxCode.value());
    }

    /** Of rows that differ one was not there before a rotation, or when a replica did not know its pepper yet. */
    private static GuessCounter strictest(List<GuessCount> found) {
        return found.stream().map(GuessCount::counter).max(STRICTER).orElse(GuessCounter.NONE);
    }

    private static void remember(List<GuessCount> found, GuessCounter counter, Instant at) {
        found.forEach(count -> count.remember(counter, at));
    }

    private static Instant exact(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
