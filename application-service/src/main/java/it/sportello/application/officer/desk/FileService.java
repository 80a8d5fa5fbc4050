package it.sportello.application.officer.desk;

import it.sportello.application.change.BenefitApplication;
import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows an application's file to the one officer who is at it (K7). */
@ApplicationScoped
class FileService {

    private final ClaimService claims;
    private final FileRepository files;
    private final StaffAudit audit;

    FileService(ClaimService claims, FileRepository files, StaffAudit audit) {
        this.claims = claims;
        this.files = files;
        this.audit = audit;
    }

    @Transactional
    FileView show(Staff officer, UUID id) {
        BenefitApplication held = claims.lockHeld(officer, id);
        audit.record(officer, StaffAct.APPLICATION_READ, held, "decision");
        return files.find(id);
    }
}
