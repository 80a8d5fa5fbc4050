package it.sportello.notification.role;

import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A process with two roles could open both halves of a PIN (C5). The local stack does it to save memory. */
@ApplicationScoped
class SingleRoleCheck implements StartupCheck {

    private final RoleConfig config;

    SingleRoleCheck(RoleConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return config.roles().size() == 1
                ? List.of()
                : List.of("sportello.notification.roles is " + config.roles() + ": must be exactly one");
    }
}
