package it.sportello.notification.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When letters go to the print shop. */
@ConfigMapping(prefix = "sportello.postal.batch")
interface BatchConfig {

    /** Time of day in Rome; what was accepted until then goes. Domain time. */
    @WithDefault("18:00")
    LocalTime at();

    /** Letters in one batch; all of them are in memory at once, at about 50 KB each. */
    @WithDefault("200")
    int letters();

    /** How long a claim holds when nothing is heard of the sender; longer than printing a batch takes. Real time. */
    @WithDefault("10M")
    Duration lease();

    /** Time between looks for acknowledgements. Real time. */
    @WithDefault("1M")
    Duration lookEvery();
}
