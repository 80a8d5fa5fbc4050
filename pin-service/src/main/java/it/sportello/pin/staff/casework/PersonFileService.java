package it.sportello.pin.staff.casework;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.pin.staff.casework.PersonFileView.AddressView;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a person to an agent as far as the case allows, and writes it down (K6, K7). */
@ApplicationScoped
class PersonFileService {

    /** The purpose of a grant under which the number in the case's request is shown: it is the one to dial (K2). */
    private static final String CALL_BACK = "call-back";

    private final PersonFiles files;
    private final ResidentRegister register;
    private final StaffMembers members;
    private final Audit audit;

    PersonFileService(PersonFiles files, ResidentRegister register, StaffMembers members, Audit audit) {
        this.files = files;
        this.register = register;
        this.members = members;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when there is no such person */
    @Transactional
    PersonFileView show(Staff staff, CaseGrant grant, UUID id) {
        FiscalCode taxCode = files.findTaxCode(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such person"));
        members.requireOther(staff, taxCode);
        audit.record(new AuditEntry(
                staff.subject(),
                grant.verified() ? "person-shown" : "person-shown-masked",
                id,
                grant.caseId().toString(),
                grant.purpose()));
        PersonFileView file = file(id, taxCode, grant.requestId());
        return grant.verified() ? file : new Mask(grant.purpose().equals(CALL_BACK)).over(file);
    }

    private PersonFileView file(UUID id, FiscalCode taxCode, @Nullable UUID requestId) {
        Optional<Resident> registered = register.find(taxCode);
        Optional<PersonalData> personal = registered.map(Resident::personal);
        return new PersonFileView(
                id,
                false,
                taxCode.value(),
                personal.map(PersonalData::givenName).orElse(null),
                personal.map(PersonalData::familyName).orElse(null),
                personal.map(PersonalData::birthDate).orElse(null),
                registered.map(Resident::residence).map(PersonFileService::view).orElse(null),
                files.listContacts(id, PersonFileView.MOST),
                requestId == null ? null : files.findDeclaration(id, requestId).orElse(null),
                files.listDeclarations(id, PersonFileView.MOST),
                files.listHalves(id, PersonFileView.MOST));
    }

    private static AddressView view(Address residence) {
        return new AddressView(
                residence.street(),
                residence.houseNumber(),
                residence.postalCode(),
                residence.municipality(),
                residence.province(),
                residence.country());
    }
}
