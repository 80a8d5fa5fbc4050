package it.sportello.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much of HTTP one process takes. The defaults stand in the platform's shared configuration. */
@ConfigMapping(prefix = "sportello.web")
public interface WebConfig {

    /** Requests worked on at the same time; one more answers 503 at once. */
    @WithDefault("64")
    int maxInFlight();

    /** The largest body; a larger one answers 413. */
    @WithDefault("64K")
    MemorySize maxBody();

    /** The route that takes larger ones, in a service that has one. Quarkus' own limit has to allow them, too. */
    Optional<LargeBody> largeBody();

    /** File of the access log. */
    @WithDefault("access.log")
    String accessLog();

    /** Loose limits against a runaway client; limits against abuse are rules of the domain and live in the database. */
    RateLimit rateLimit();

    interface LargeBody {

        /** Regular expression of the whole path. */
        String path();

        /** Of anything else this route takes no more than others. */
        String mediaType();

        MemorySize most();
    }

    interface RateLimit {

        /** Requests per window of one token's subject. */
        @WithDefault("600")
        long perCaller();

        /** Requests per window of one client address, behind which a mobile carrier may hide a whole town. */
        @WithDefault("60000")
        long perAddress();

        @WithDefault("1m")
        Duration window();

        /** Callers remembered per process; the least recently seen is forgotten first. */
        @WithDefault("20000")
        long maxCallers();
    }
}
