package it.sportello.pin.request.phone;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.code.staff.GrantedUse;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.request.FiledRequest;
import it.sportello.pin.request.PinRequestService;
import it.sportello.pin.request.PinRequestService.Filed;
import it.sportello.pin.request.form.Intake;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.SecurityProblem;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.StaffCode;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files what a caller asked for, exactly as the web would, once they have read back the code that was sent to the contact
 * which gets the first half. Nobody files for themself, and in a case about one person for no other: no delegates.
 */
@ApplicationScoped
class PhoneRequestService {

    /** A call does not last longer. */
    private static final Duration READ_BACK_WITHIN = Duration.ofHours(1);

    private final PinRequestService requests;
    private final OneTimeCodes codes;
    private final PersonService persons;
    private final StaffMembers members;
    private final Audit audit;
    private final Clock clock;

    PhoneRequestService(
            PinRequestService requests,
            OneTimeCodes codes,
            PersonService persons,
            StaffMembers members,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.persons = persons;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when nobody has this tax code here. */
    @Transactional
    Optional<UUID> findPerson(FiscalCode taxCode) {
        return persons.find(taxCode);
    }

    @Transactional
    FiledRequest file(Staff agent, CaseGrant grant, PhoneRequest request) {
        GrantedUse.require(grant, CodeUse.PHONE_REQUEST);
        FiscalCode taxCode = request.declared().resident().taxCode();
        members.requireOther(agent, taxCode);
        Filed filed = requests.file(request.form(), Intake.byPhone(StaffCode.of(agent.subject())), request.once());
        UUID personId = persons.find(taxCode).orElseThrow();
        if (grant.personId() != null && !grant.isAbout(personId)) {
            throw new ProblemException(SecurityProblem.CASE_GRANT_REFUSED, "The case is about somebody else");
        }
        if (!filed.isRepeat()) {
            spendCode(grant.caseId(), request);
            audit.record(new AuditEntry(
                    agent.subject(),
                    "pin-requested-by-phone",
                    personId,
                    grant.caseId().toString(),
                    grant.purpose()));
        }
        return filed.answer();
    }

    /** After the request, which is taken back when it fails: a repeat has no code left, and needs none. */
    private void spendCode(UUID caseId, PhoneRequest request) {
        ContactPoint chosen = request.declared().contacts().getFirst();
        Instant since = clock.instant().minus(READ_BACK_WITHIN);
        boolean spent = request.findCodeId()
                .filter(id -> codes.findConfirmedInCase(caseId, id, CodeUse.PHONE_REQUEST, since)
                        .filter(chosen::isSameAs)
                        .isPresent())
                .filter(id -> codes.spend(id, CodeUse.PHONE_REQUEST))
                .isPresent();
        if (!spent) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "The caller reads back a code first")
                    .withErrors(List.of(new FieldError(
                            "/contact_code_id", "is no code that was read back from the chosen contact")));
        }
    }
}
