package it.sportello.pin.staff.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.InvalidFiscalCodeException;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds people by their whole tax code, and writes down who looked (K8). */
@ApplicationScoped
class LookupService {

    private static final int LOOKUPS_PER_HOUR = 60;

    private final PersonFiles files;
    private final StaffMembers members;
    private final StaffQuota quota;
    private final Audit audit;

    LookupService(PersonFiles files, StaffMembers members, StaffQuota quota, Audit audit) {
        this.files = files;
        this.members = members;
        this.quota = quota;
        this.audit = audit;
    }

    @Transactional
    LookupView lookUp(Staff staff, CaseGrant grant, NewLookup lookup) {
        FiscalCode taxCode = parse(requireNonNull(lookup.taxCode()));
        members.requireOther(staff, taxCode);
        quota.use(staff.subject(), "lookup", LOOKUPS_PER_HOUR);
        Optional<UUID> person = files.findPerson(taxCode);
        audit.record(new AuditEntry(
                staff.subject(),
                "person-looked-up",
                person.orElse(null),
                grant.caseId().toString(),
                requireNonNull(lookup.reason()).strip()));
        return person.map(id -> new LookupView(id, files.listRequests(id, LookupView.MOST_REQUESTS)))
                .orElseGet(LookupView::nobody);
    }

    private static FiscalCode parse(String typed) {
        try {
            return FiscalCode.parse(typed.strip());
        } catch (InvalidFiscalCodeException e) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Only a whole tax code finds somebody")
                    .withErrors(List.of(new FieldError("/tax_code", "is not a tax code")));
        }
    }
}
