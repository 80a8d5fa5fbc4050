package it.sportello.contactcenter.casework.people;

import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.SealingConfig;
import it.sportello.platform.security.grant.CaseGrantConfig;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Agents who cannot ask pin-service, nor tell it anything, cannot work: told at start, not by the first caller. */
@ApplicationScoped
class StaffReadsCheck implements StartupCheck {

    private final CaseGrantConfig grants;
    private final SealingConfig sealing;

    StaffReadsCheck(CaseGrantConfig grants, SealingConfig sealing) {
        this.grants = grants;
        this.sealing = sealing;
    }

    @Override
    public List<String> refusals() {
        List<String> missing = new ArrayList<>();
        if (grants.signingKey().isEmpty()) {
            missing.add("sportello.case-grant.signing-key");
        }
        if (sealing.signingKey().isEmpty()) {
            missing.add("sportello.sealing.signing-key");
        }
        if (!sealing.recipients().containsKey(SealedFor.PIN)) {
            missing.add("sportello.sealing.recipients.pin");
        }
        return missing.stream().map(property -> property + " is not set").toList();
    }
}
