package it.sportello.pin.staff;

import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/**
 * Whoever supplies these keys says who is staff, and the stand-in of the local stack says it of everybody: production takes
 * them from the institution's provider, on a way where nobody can exchange them.
 */
@ApplicationScoped
class StaffProviderCheck implements StartupCheck {

    private static final String PROPERTY = "sportello.issuers.staff.jwks";

    private final StaffConfig config;

    StaffProviderCheck(StaffConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        URI keys = config.jwks();
        if (keys.getHost() == null || !"https".equals(keys.getScheme())) {
            return List.of(PROPERTY + " is " + keys + ": must be an https address");
        }
        return LocalPeer.refusal(PROPERTY, keys.getHost()).stream().toList();
    }
}
