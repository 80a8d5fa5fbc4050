package it.sportello.application.submission;

import it.sportello.application.admission.Examination;
import it.sportello.application.admission.Filing;
import it.sportello.application.admission.Refusal;
import it.sportello.application.admission.Visibility;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.credential.CredentialService;
import it.sportello.application.form.NewApplication;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.idempotency.IdempotencyDecision;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files and reads applications. A filing is one transaction of at most four round trips (A5). */
@ApplicationScoped
public class SubmissionService {

    private final Catalogue catalogue;
    private final CredentialService credentials;
    private final ApplicationRepository applications;
    private final Outbox outbox;
    private final Clock clock;

    SubmissionService(
            Catalogue catalogue,
            CredentialService credentials,
            ApplicationRepository applications,
            Outbox outbox,
            Clock clock) {
        this.catalogue = catalogue;
        this.credentials = credentials;
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Submission file(NewApplication form, Citizen filer, @Nullable IdempotentRequest request) {
        Instant now = clock.instant();
        return switch (Examination.of(form, filer, catalogue, now)) {
            case Examination.Passed(Filing filing) -> insert(upToDate(filing), request);
            case Examination.Barred(Refusal refusal) -> new Submission.Refused(refusal);
            case Examination.Failed(Refusal refusal) ->
                answerOf(request, filer).orElseGet(() -> new Submission.Refused(refusal));
        };
    }

    /** @throws ProblemException when there is none that the reader may see */
    @Transactional
    public ApplicationView show(Citizen reader, UUID id) {
        return applications
                .find(id, reader.personId(), Visibility.of(reader))
                .map(ApplicationView::current)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such application"));
    }

    @Transactional
    Page<ApplicationView> list(Citizen reader, @Nullable UUID cursor, int limit) {
        List<ApplicationView> found =
                applications.list(reader.personId(), Visibility.of(reader), cursor, limit + 1).stream()
                        .map(ApplicationView::current)
                        .toList();
        return Page.of(found, limit, ApplicationView::id);
    }

    /** Whether an application that the reader may see is in the way of another for this benefit (A3, A4). */
    @Transactional
    public boolean showsLive(Citizen reader, Benefit benefit) {
        return findLive(reader, benefit).isPresent();
    }

    /** Asks for the filer's PIN only where it matters: the lock costs a round trip. */
    private Filing upToDate(Filing filing) {
        return filing.waitsForPin()
                ? filing.knowing(credentials.lock(filing.filer().personId()))
                : filing;
    }

    private Submission insert(Filing filing, @Nullable IdempotentRequest request) {
        UUID id = Ids.next();
        Optional<FiledApplication> inserted =
                applications.insert(id, filing, request).map(row -> FiledApplication.of(filing, id, row));
        if (inserted.isEmpty()) {
            return answerOf(request, filing.filer()).orElseGet(() -> duplicate(filing));
        }
        outbox.append(FilingEvents.of(filing.filer().personId(), inserted.get()));
        return new Submission.Filed(inserted.get());
    }

    /** The answer that this request got before; empty when it is new. */
    private Optional<Submission> answerOf(@Nullable IdempotentRequest request, Citizen filer) {
        return Optional.ofNullable(request)
                .flatMap(known -> applications
                        .findRemembered(known)
                        .map(remembered -> answerAgain(known, remembered, Visibility.of(filer))));
    }

    private static Submission answerAgain(
            IdempotentRequest request, ApplicationRepository.Remembered remembered, Visibility visibility) {
        return switch (request.comparedWith(remembered.requestHash())) {
            case IdempotencyDecision.OtherBody _ -> new Submission.Refused(new Refusal.KeyReused());
            case IdempotencyDecision.SameRequest _ ->
                visibility.shows(remembered.application().firstIssue())
                        ? new Submission.Filed(remembered.application())
                        : new Submission.Refused(new Refusal.Duplicate(null));
        };
    }

    /** The number is told to those who could read it in their list (A3). */
    private Submission duplicate(Filing filing) {
        String number = findLive(filing.filer(), filing.benefit())
                .map(FiledApplication::protocolNumber)
                .orElse(null);
        return new Submission.Refused(new Refusal.Duplicate(number));
    }

    private Optional<FiledApplication> findLive(Citizen reader, Benefit benefit) {
        Visibility visibility = Visibility.of(reader);
        return applications.findLive(reader.personId(), benefit).filter(live -> visibility.shows(live.firstIssue()));
    }
}
