package it.sportello.platform.audit;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** Production chains its audit with no key of development. */
@Singleton
class AuditKeyCheck implements StartupCheck {

    private final AuditConfig config;

    AuditKeyCheck(AuditConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return DevelopmentKey.refusals("sportello.audit.key", List.of(config.key()));
    }
}
