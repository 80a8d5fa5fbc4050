package it.sportello.application.change;

import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Changes applications. What is said twice is done once. */
@ApplicationScoped
public class ChangeService {

    private static final String BY_EVENT = "pin-service";

    private final ClaimRepository claims;
    private final ChangeJournal journal;
    private final Clock clock;

    ChangeService(ClaimRepository claims, ChangeJournal journal, Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws ProblemException when it is not the applicant's, or cannot be confirmed */
    @Transactional
    public void confirm(Citizen applicant, UUID id) {
        Instant now = now();
        decide(applicant, id, now, claim -> claim.confirm(now));
    }

    /** @throws ProblemException when it is not the applicant's, or cannot be repudiated */
    @Transactional
    public void repudiate(Citizen applicant, UUID id) {
        decide(applicant, id, now(), Claim::repudiate);
    }

    /** A7: the PIN was activated. What was filed with these issues is its holder's; about the rest they are asked. */
    @Transactional(TxType.MANDATORY)
    public void settleOwnership(UUID personId, Set<Integer> activatedIssues) {
        Instant now = now();
        for (Claim claim : claims.lockLive(personId)) {
            claim.prove(activatedIssues).ifPresent(change -> journal.write(change, BY_EVENT, now));
            if (claim.awaitsConfirmation(activatedIssues)) {
                journal.askForConfirmation(claim, now);
            }
        }
    }

    /** A3: the PIN has become dispositive. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID personId) {
        Instant now = now();
        for (Claim claim : claims.lockLive(personId)) {
            claim.release().ifPresent(change -> journal.write(change, BY_EVENT, now));
        }
    }

    private void decide(Citizen applicant, UUID id, Instant now, Function<Claim, Verdict> rule) {
        Claim claim = claims.lock(id, applicant.personId())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such application"));
        switch (rule.apply(claim)) {
            case Verdict.Changed(Change change) ->
                journal.write(change, applicant.personId().toString(), now);
            case Verdict.Unchanged _ -> {}
            case Verdict.Refused refused -> throw refused.problem();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
