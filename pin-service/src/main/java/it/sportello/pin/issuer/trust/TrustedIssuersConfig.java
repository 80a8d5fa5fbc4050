package it.sportello.pin.issuer.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The issuers whose tokens are exchanged here: as many as there are brokers and providers. */
@ConfigMapping(prefix = "sportello.issuers")
public interface TrustedIssuersConfig {

    /** By a name of ours: one word of small letters and digits, which an environment variable can hold, too. */
    @WithParentName
    Map<String, TrustedIssuer> all();
}
