package it.sportello.platform.security.guard;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.util.List;

/** Where this process runs. Production is what somebody gets who names no profile. */
@Singleton
public class Deployment {

    /** A packaged service under the profile {@code prod}; neither a test nor the local stack. */
    public boolean isProduction() {
        return isProduction(LaunchMode.current(), ConfigUtils.getProfiles());
    }

    static boolean isProduction(LaunchMode mode, List<String> profiles) {
        return mode == LaunchMode.NORMAL && profiles.contains("prod");
    }
}
