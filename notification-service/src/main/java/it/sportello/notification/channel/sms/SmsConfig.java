package it.sportello.notification.channel.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The message center that takes our short messages over. One binding, one message in the air for each sender. */
@ConfigMapping(prefix = "sportello.sms")
interface SmsConfig {

    String host();

    @WithDefault("2775")
    int port();

    /** Whether the connection is encrypted. Production accepts only {@code true}. */
    @WithDefault("true")
    boolean tls();

    /** Our name at the message center, at most 15 characters. */
    String systemId();

    /** At most 8 characters, as SMPP has it. */
    Optional<String> password();

    /** What telephones show as the sender: at most 11 letters and digits. */
    String sender();

    /** Time to reach the message center, and again to be let in. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** Longest wait for an answer to a message; well below the lease of a delivery. */
    @WithDefault("10S")
    Duration responseTimeout();

    /** After so much silence we ask whether the message center is still there. */
    @WithDefault("30S")
    Duration enquireAfter();
}
