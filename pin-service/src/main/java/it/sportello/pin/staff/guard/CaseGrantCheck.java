package it.sportello.pin.staff.guard;

import it.sportello.platform.security.grant.CaseGrantConfig;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Without the keys of the contact center no agent could read anything: told at start, not by the first case. */
@ApplicationScoped
class CaseGrantCheck implements StartupCheck {

    private final CaseGrantConfig config;

    CaseGrantCheck(CaseGrantConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return config.trustedKeys().isPresent() ? List.of() : List.of("sportello.case-grant.trusted-keys is not set");
    }
}
