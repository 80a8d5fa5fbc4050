package it.sportello.notification.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are handed over. */
@ConfigMapping(prefix = "sportello.dispatch")
interface DispatchConfig {

    /** Senders of this process, each with one message in the air. */
    @WithDefault("2")
    int senders();

    /** How long a claim holds when nothing is heard of the sender; longer than the slowest hand-over. Real time. */
    @WithDefault("5M")
    Duration lease();

    /** How long e-mail must stay without a bounce to count as delivered (N2). Domain time. */
    @WithDefault("60M")
    Duration assumeDeliveredAfter();
}
