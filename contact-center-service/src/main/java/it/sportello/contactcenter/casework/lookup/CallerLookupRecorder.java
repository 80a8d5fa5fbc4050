package it.sportello.contactcenter.casework.lookup;

import it.sportello.contactcenter.casework.CaseOpeningService;
import it.sportello.contactcenter.casework.NewCase;
import it.sportello.contactcenter.casework.lookup.CallerLookupView.RequestView;
import it.sportello.contactcenter.casework.lookup.NewCallerLookup.Reason;
import it.sportello.contactcenter.casework.people.FoundPerson;
import it.sportello.contactcenter.casework.people.FoundPerson.FoundRequest;
import it.sportello.contactcenter.casework.rule.CaseKind;
import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the look-up down, and opens what the caller's requests need. */
@ApplicationScoped
class CallerLookupRecorder {

    private final FollowUpService followUps;
    private final CaseOpeningService cases;
    private final Audit audit;

    CallerLookupRecorder(FollowUpService followUps, CaseOpeningService cases, Audit audit) {
        this.followUps = followUps;
        this.cases = cases;
        this.audit = audit;
    }

    /** Also looking for somebody who is not known is an act. */
    @Transactional
    CallerLookupView record(Staff staff, UUID lookupId, FoundPerson found, Reason reason) {
        audit.record(new AuditEntry(
                staff.subject(), "caller-looked-up", found.personId(), lookupId.toString(), reason.name()));
        List<FoundRequest> requests = found.requests().stream().limit(Page.MOST).toList();
        Map<UUID, NewCase> occasions = occasions(found.personId(), requests);
        return new CallerLookupView(
                lookupId,
                found.personId(),
                reason == Reason.FRAUD_REPORT ? openFraud(found.personId()) : null,
                requests.stream()
                        .map(request -> withItsCase(request, occasions.get(request.id())))
                        .toList());
    }

    /** Somebody else has what is the caller's: there is a case about the person, whatever became of their requests (C12). */
    private @Nullable UUID openFraud(@Nullable UUID person) {
        return person == null
                ? null
                : cases.openForCaller(new NewCase(CaseKind.FRAUD, person, person, List.of("FRAUD_REPORT"), null))
                        .orElse(null);
    }

    private Map<UUID, NewCase> occasions(@Nullable UUID person, List<FoundRequest> requests) {
        return person == null
                ? Map.of()
                : followUps.findOccasions(
                        person, requests.stream().map(FoundRequest::id).toList());
    }

    private RequestView withItsCase(FoundRequest request, @Nullable NewCase occasion) {
        UUID caseId = cases.findOpen(request.id())
                .or(() -> Optional.ofNullable(occasion).flatMap(cases::openForCaller))
                .orElse(null);
        return new RequestView(request.id(), request.status(), request.requestedAt(), caseId);
    }
}
