package it.sportello.pin.personal;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** What is configurable about personal PINs. */
@ConfigMapping(prefix = "sportello.pin")
interface PersonalPinConfig {

    /**
     * How long a personal PIN is good, as an ISO-8601 period of at least a day: {@code P6M} (C10). Without it they have no end.
     * It counts for PINs that were made before it was set, too.
     */
    Optional<Period> personalValidity();
}
