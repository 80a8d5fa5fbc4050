package it.sportello.application.draft;

import it.sportello.application.admission.Admission;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.draft.DraftRepository.Place;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.StepUpRequiredException;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.Precondition;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps drafts. Who may file a benefit may draft it (A3); a draft that is not the caller's is not there (A9). */
@ApplicationScoped
class DraftService {

    private final Catalogue catalogue;
    private final DraftRepository drafts;
    private final Clock clock;

    DraftService(Catalogue catalogue, DraftRepository drafts, Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A draft as it stands at some moment.
     *
     * @param isNew whether there was none before
     */
    record Kept(Draft draft, Benefit benefit, Instant at, boolean isNew) {}

    /** @throws ProblemException when there is none, or what is claimed in it is above the caller's level */
    @Transactional
    Kept show(Citizen citizen, String code) {
        Benefit benefit = benefit(citizen, code);
        Instant now = now();
        return drafts.find(place(citizen, benefit), now)
                .map(draft -> new Kept(draft, benefit, now, false))
                .orElseThrow(DraftService::notFound);
    }

    /** @throws ProblemException when it is no draft of this benefit, or would overwrite what the caller has not seen */
    @Transactional
    Kept save(Citizen citizen, String code, NewDraft content, Precondition precondition) {
        refuse(DraftCheck.shape(content));
        Benefit benefit = benefit(citizen, code);
        refuse(DraftCheck.foreign(content, benefit));
        Draft draft = new Draft(content, Ids.next(), now());
        Place place = place(citizen, benefit);
        Optional<Draft> seen = drafts.lock(place, draft.savedAt());
        if (seen.isPresent()) {
            precondition.requireSeen(seen.get().version());
            drafts.overwrite(place, seen.get().version(), draft);
        } else if (precondition instanceof Precondition.OneOf || !drafts.insert(place, draft)) {
            throw CommonProblem.PRECONDITION_FAILED.problem();
        }
        return new Kept(draft, benefit, draft.savedAt(), seen.isEmpty());
    }

    /** @throws ProblemException when there is none, or not the one that the caller has seen */
    @Transactional
    void discard(Citizen citizen, String code, Precondition precondition) {
        Place place = place(citizen, benefit(citizen, code));
        Draft draft = drafts.lock(place, now()).orElseThrow(DraftService::notFound);
        if (precondition instanceof Precondition.None) {
            drafts.delete(place);
        } else {
            precondition.requireSeen(draft.version());
            drafts.delete(place, draft.version());
        }
    }

    private Benefit benefit(Citizen citizen, String code) {
        Benefit benefit = catalogue.find(code).orElseThrow(DraftService::notFound);
        if (Admission.of(citizen.assurance(), benefit) instanceof Admission.StepUpRequired(var acceptable)) {
            throw new StepUpRequiredException(acceptable);
        }
        return benefit;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Nothing was saved").withErrors(errors);
        }
    }

    private static Place place(Citizen citizen, Benefit benefit) {
        return new Place(citizen.personId(), benefit.code(), Drawer.of(citizen));
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such draft");
    }

    private Instant now() {
        return clock.instant();
    }
}
