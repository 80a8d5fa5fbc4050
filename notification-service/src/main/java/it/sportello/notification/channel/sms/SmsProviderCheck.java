package it.sportello.notification.channel.sms;

import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** A half that leaves in clear can be read on the way (C5): production hands over to a provider, encrypted. */
@ApplicationScoped
class SmsProviderCheck implements StartupCheck {

    private final SmsConfig config;
    private final RoleConfig roles;

    SmsProviderCheck(SmsConfig config, RoleConfig roles) {
        this.config = config;
        this.roles = roles;
    }

    @Override
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        if (roles.has(Role.SMS)) {
            if (!config.tls()) {
                refusals.add("sportello.sms.tls is false: must be true");
            }
            LocalPeer.refusal("sportello.sms.host", config.host()).ifPresent(refusals::add);
        }
        return refusals;
    }
}
