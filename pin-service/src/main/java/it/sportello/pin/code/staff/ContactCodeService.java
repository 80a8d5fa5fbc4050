package it.sportello.pin.code.staff;

import it.sportello.contracts.Language;
import it.sportello.pin.code.CodeCheck;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.staff.StaffMembers;
import it.sportello.pin.staff.guard.StaffQuota;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has a caller prove that they read what is sent to a contact. The code is good in the case it was sent in alone. */
@ApplicationScoped
class ContactCodeService {

    private static final int CODES_PER_HOUR = 60;

    private final OneTimeCodes codes;
    private final StaffMembers members;
    private final StaffQuota quota;
    private final Audit audit;

    ContactCodeService(OneTimeCodes codes, StaffMembers members, StaffQuota quota, Audit audit) {
        this.codes = codes;
        this.members = members;
        this.quota = quota;
        this.audit = audit;
    }

    @Transactional
    SentCodeView send(Staff staff, CaseGrant grant, NewContactCode asked) {
        CodeUse use = asked.purpose();
        GrantedUse.require(grant, use);
        members.requireOther(staff, grant);
        quota.use(staff.subject(), "contact-code", CODES_PER_HOUR);
        ContactPoint to = asked.to();
        Language language = asked.writtenIn();
        var sent = codes.send(new CodeOrder(grant.personId(), grant.caseId(), to, language, use))
                .orElseThrow();
        writeDown(staff, grant, "contact-code-sent", use.name() + " " + to.channel());
        return SentCodeView.of(sent);
    }

    @Transactional
    ReadBackView confirm(Staff staff, CaseGrant grant, UUID codeId, NewReadBack confirmation) {
        CodeUse use = GrantedUse.of(grant);
        members.requireOther(staff, grant);
        boolean right = codes.checkInCase(grant.caseId(), codeId, use, confirmation.typed()) == CodeCheck.RIGHT;
        writeDown(staff, grant, right ? "contact-code-right" : "contact-code-wrong", use.name());
        return new ReadBackView(right);
    }

    private void writeDown(Staff staff, CaseGrant grant, String act, String reason) {
        audit.record(new AuditEntry(
                staff.subject(), act, grant.personId(), grant.caseId().toString(), reason));
    }
}
