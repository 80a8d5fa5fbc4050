package it.sportello.application.appropriation.platform;

import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tax codes leave for the platform alone, which knows who sends them, and encrypted. */
@ApplicationScoped
class FamilyBookletCheck implements StartupCheck {

    private static final String URL = "sportello.family-booklet.url";

    private final FamilyBookletConfig config;

    FamilyBookletCheck(FamilyBookletConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        URI url = config.url();
        if (!"https".equals(url.getScheme())) {
            refusals.add(URL + " is " + url + ": must be https");
        }
        LocalPeer.refusal(URL, Objects.requireNonNullElse(url.getHost(), "localhost"))
                .ifPresent(refusals::add);
        if (config.token().isEmpty()) {
            refusals.add("sportello.family-booklet.token is not set");
        }
        return refusals;
    }
}
