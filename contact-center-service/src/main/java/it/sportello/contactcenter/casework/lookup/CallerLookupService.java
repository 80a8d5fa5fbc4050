package it.sportello.contactcenter.casework.lookup;

import it.sportello.contactcenter.casework.people.FoundPerson;
import it.sportello.contactcenter.casework.people.Lookup;
import it.sportello.contactcenter.casework.people.PeopleService;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.FiscalCodeDefect;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.time.Ids;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks pin-service who the caller is, and shows what this service knows of that person's requests. */
@ApplicationScoped
class CallerLookupService {

    private final PeopleService people;
    private final CallerLookupRecorder recorder;

    CallerLookupService(PeopleService people, CallerLookupRecorder recorder) {
        this.people = people;
        this.recorder = recorder;
    }

    CallerLookupView lookUp(Staff staff, NewCallerLookup asked) {
        FiscalCode.findDefect(asked.taxCode()).ifPresent(CallerLookupService::refuse);
        UUID id = Ids.next();
        String taxCode = FiscalCode.parse(asked.taxCode()).value();
        CaseGrant grant = new CaseGrant(id, staff.subject(), null, null, false, "caller-lookup");
        FoundPerson found =
                people.lookUp(grant, new Lookup(taxCode, asked.reason().name()));
        return recorder.record(staff, id, found, asked.reason());
    }

    private static void refuse(FiscalCodeDefect defect) {
        throw CommonProblem.INVALID_CONTENT
                .problem()
                .withErrors(List.of(new FieldError("/tax_code", defect.description())));
    }
}
