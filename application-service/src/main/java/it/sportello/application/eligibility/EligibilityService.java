package it.sportello.application.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.admission.Admission;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.form.Finding;
import it.sportello.application.form.FormCheck;
import it.sportello.application.form.LegalConditions;
import it.sportello.application.submission.SubmissionService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.StepUpRequiredException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Applies to answers what would be applied to them at filing. It writes nothing, so it needs no transaction. */
@ApplicationScoped
class EligibilityService {

    private final Catalogue catalogue;
    private final SubmissionService submissions;
    private final Clock clock;

    EligibilityService(Catalogue catalogue, SubmissionService submissions, Clock clock) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @throws ProblemException when an answer is none, there is no such benefit, or the caller's level files it not */
    List<Finding> check(Citizen citizen, String code, NewEligibilityCheck facts) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(DateRange.ITALY).toLocalDate();
        refuse(FormCheck.errorsOfAny(facts.declaration(), facts.children(), today));
        Benefit benefit = find(citizen, code);
        JsonNode declaration = requireNonNull(facts.declaration());
        refuse(FormCheck.errorsSoFar(declaration, facts.children(), benefit));
        return Stream.concat(
                        LegalConditions.judge(benefit, declaration, facts.children(), today).stream(),
                        Stream.of(
                                GeneralCondition.WINDOW.found(benefit.window().contains(now)),
                                GeneralCondition.NO_OTHER_APPLICATION.found(!submissions.showsLive(citizen, benefit))))
                .toList();
    }

    private Benefit find(Citizen citizen, String code) {
        Benefit benefit = catalogue
                .find(code)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such benefit"));
        if (Admission.of(citizen.assurance(), benefit) instanceof Admission.StepUpRequired stepUp) {
            throw new StepUpRequiredException(stepUp.acceptable());
        }
        return benefit;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Nothing can be said of these answers")
                    .withErrors(errors);
        }
    }
}
