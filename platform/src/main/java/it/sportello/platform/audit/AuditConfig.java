package it.sportello.platform.audit;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What the chain of audit entries is sealed with. */
@ConfigMapping(prefix = "sportello.audit")
public interface AuditConfig {

    /** Secret JWK ({@code oct}, 256 bits): whoever lacks it cannot extend or mend the chain. */
    Path key();
}
