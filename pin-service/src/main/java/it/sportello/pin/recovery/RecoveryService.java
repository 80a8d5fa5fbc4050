package it.sportello.pin.recovery;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.secret.Peppers;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes recoveries in, for whatever tax code. Whether there is anything to recover is looked at later, by the issuer: so the
 * answer, and the time it takes, are the same for all.
 */
@ApplicationScoped
class RecoveryService {

    /** Separates these pseudonyms from others of the same address. */
    private static final String SOURCE = "recovery-source";

    private final RecoveryRepository recoveries;
    private final Peppers peppers;
    private final Clock realClock = Clock.systemUTC();

    RecoveryService(RecoveryRepository recoveries, Peppers peppers) {
        this.recoveries = recoveries;
        this.peppers = peppers;
    }

    /** @throws ProblemException 429 when too many were ordered from this address */
    @Transactional
    UUID order(FiscalCode taxCode, String networkAddress) {
        RecoverySource source = source(networkAddress);
        recoveries.lock(source);
        // After the lock: whoever held it has ordered one by now.
        Instant now = realClock.instant();
        Optional<Instant> oldest =
                recoveries.findOldestOfLast(RecoverySource.MOST, source, now.minus(RecoverySource.WINDOW));
        RecoverySource.findWait(oldest, now).ifPresent(wait -> {
            throw tooMany(wait);
        });
        return recoveries.order(taxCode, source, now);
    }

    private RecoverySource source(String networkAddress) {
        return new RecoverySource(peppers.pseudonyms(SOURCE, networkAddress));
    }

    private static ProblemException tooMany(Duration wait) {
        return CommonProblem.TOO_MANY_REQUESTS
                .problem()
                .withHeader("Retry-After", Long.toString(Standing.seconds(wait)));
    }
}
