package it.sportello.notification.role;

import it.sportello.platform.sealing.SealingConfig;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Without its key a channel opens nothing, and everything sent to it would end in the dead letters. */
@ApplicationScoped
class OpeningKeyCheck implements StartupCheck {

    private final SealingConfig config;

    OpeningKeyCheck(SealingConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return config.openingKeys().filter(keys -> !keys.isEmpty()).isPresent()
                ? List.of()
                : List.of("sportello.sealing.opening-keys is not set");
    }
}
