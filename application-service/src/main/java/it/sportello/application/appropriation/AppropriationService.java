package it.sportello.application.appropriation;

import it.sportello.application.appropriation.platform.FamilyBookletConfig;
import it.sportello.application.appropriation.rule.AppropriationTerm;
import it.sportello.application.appropriation.rule.Permission;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.change.NoticeService;
import it.sportello.application.submission.SubmissionService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What parents ask for. Asking twice is asking once. */
@ApplicationScoped
class AppropriationService {

    private final ChangeService changes;
    private final SubmissionService submissions;
    private final NoticeService notices;
    private final AppropriationRepository appropriations;
    private final Event<AppropriationRequested> requested;
    private final FamilyBookletConfig platform;
    private final Clock clock;

    AppropriationService(
            ChangeService changes,
            SubmissionService submissions,
            NoticeService notices,
            AppropriationRepository appropriations,
            Event<AppropriationRequested> requested,
            FamilyBookletConfig platform,
            Clock clock) {
        this.changes = changes;
        this.submissions = submissions;
        this.notices = notices;
        this.appropriations = appropriations;
        this.requested = requested;
        this.platform = platform;
        this.clock = clock;
    }

    /** @throws ProblemException when it is not the parent's, or may not be appropriated now */
    @Transactional
    AppropriationView request(Citizen parent, UUID id) {
        BenefitApplication application = changes.lockOwn(parent, id);
        Appropriation appropriation = appropriations.lock(id);
        if (appropriation.state() != AppropriationState.REQUESTED) {
            Instant now = clock.instant();
            Permission.of(application, term(id), now).require();
            appropriation.request(now, Lease.now());
            requested.fire(new AppropriationRequested(id));
        }
        return view(appropriation);
    }

    /** @throws ProblemException when it is not the parent's, or was never asked for */
    @Transactional
    AppropriationView show(Citizen parent, UUID id) {
        submissions.show(parent, id);
        return appropriations
                .findByIdOptional(id)
                .filter(appropriation -> appropriation.requestedAt() != null)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "Nobody asked for it yet"));
    }

    private Optional<AppropriationTerm> term(UUID id) {
        return notices.handedOverAt(id, ChangeKind.GRANTED).map(AppropriationTerm::after);
    }

    private AppropriationView view(Appropriation appropriation) {
        return AppropriationView.of(appropriation, platform.registrationPage());
    }
}
