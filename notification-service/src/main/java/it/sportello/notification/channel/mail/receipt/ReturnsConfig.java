package it.sportello.notification.channel.mail.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox that ordinary e-mail names as its return path. We read it by IMAP. */
@ConfigMapping(prefix = "sportello.mail.returns")
interface ReturnsConfig {

    /** Its address, which is also the name we sign in by. */
    String address();

    Optional<String> password();

    String host();

    @WithDefault("993")
    int port();

    /** Whether the connection is encrypted. Production accepts only {@code true}. */
    @WithDefault("true")
    boolean tls();

    /** Time to reach the server. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** Longest silence of the server in mid-conversation. */
    @WithDefault("30S")
    Duration readTimeout();
}
