package it.sportello.application.change;

import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Changes applications. What is said twice is done once. */
@ApplicationScoped
public class ChangeService {

    private static final Author BY_EVENT = Author.service("pin-service");

    private final BenefitApplicationRepository applications;
    private final ChangeJournal journal;
    private final Clock clock;

    ChangeService(BenefitApplicationRepository applications, ChangeJournal journal, Clock clock) {
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Nobody else changes it until the caller's transaction ends.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(TxType.MANDATORY)
    public BenefitApplication lock(UUID id) {
        return applications.lock(id).orElseThrow(ChangeService::notFound);
    }

    /** @throws ProblemException 404 when there is none that this applicant may see (A9, C6) */
    @Transactional(TxType.MANDATORY)
    public BenefitApplication lockOwn(Citizen applicant, UUID id) {
        return applications
                .lock(id)
                .filter(application -> application.isOf(applicant))
                .orElseThrow(ChangeService::notFound);
    }

    /** Whether the last such change to it was made by this member of the staff. */
    @Transactional(TxType.MANDATORY)
    public boolean wasLastMadeBy(Staff member, ChangeKind kind, UUID id) {
        return journal.wasLastMadeBy(member, kind, id);
    }

    /** @throws ProblemException 409 when its status does not allow this (A8) */
    @Transactional(TxType.MANDATORY)
    public void make(ChangeKind kind, BenefitApplication application, Author author) {
        carryOut(application.make(kind), author, now());
    }

    /** @throws ProblemException when it is not the applicant's, or cannot be confirmed */
    @Transactional(TxType.MANDATORY)
    public void confirm(Citizen applicant, UUID id) {
        Instant now = now();
        decide(applicant, id, now, application -> application.confirm(now));
    }

    /** @throws ProblemException when it is not the applicant's, or cannot be repudiated */
    @Transactional
    public void repudiate(Citizen applicant, UUID id) {
        decide(applicant, id, now(), BenefitApplication::repudiate);
    }

    /** A7: the PIN was activated. What was filed with these issues is its holder's; about what is in doubt they are asked. */
    @Transactional(TxType.MANDATORY)
    public void settleOwnership(UUID personId, Set<Integer> activatedIssues) {
        Instant now = now();
        for (BenefitApplication application : applications.lockLive(personId)) {
            application.prove(activatedIssues).ifPresent(change -> journal.write(change, BY_EVENT, now));
            if (application.awaitsConfirmation(activatedIssues)) {
                journal.askForConfirmation(application, now);
            }
        }
    }

    /** A3: the PIN has become dispositive. What an earlier one filed that was revoked waits for its applicant's word. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID personId) {
        Instant now = now();
        for (BenefitApplication application : applications.lockLive(personId)) {
            application.release().ifPresent(change -> journal.write(change, BY_EVENT, now));
        }
    }

    private void decide(Citizen applicant, UUID id, Instant now, Function<BenefitApplication, Verdict> rule) {
        carryOut(rule.apply(lockOwn(applicant, id)), Author.citizen(applicant), now);
    }

    private void carryOut(Verdict verdict, Author author, Instant now) {
        switch (verdict) {
            case Verdict.Changed(Change change) -> journal.write(change, author, now);
            case Verdict.Unchanged _ -> {}
            case Verdict.Refused refused -> throw refused.problem();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such application");
    }

    private Instant now() {
        return clock.instant();
    }
}
