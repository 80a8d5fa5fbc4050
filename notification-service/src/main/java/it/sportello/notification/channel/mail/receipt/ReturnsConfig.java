package it.sportello.notification.channel.mail.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The mailboxes to which news of our mail comes. We read them by IMAP. */
@ConfigMapping(prefix = "sportello.mail.returns")
interface ReturnsConfig {

    /** The one that ordinary e-mail names as its return path. */
    @WithParentName
    Mailbox ordinary();

    /** The one that sends certified e-mail: its provider attests to no other (RFC 6109, 3.1.1). */
    Mailbox certified();

    /** How often each is read; every time is a sign-in, and providers count them. */
    @WithDefault("5S")
    Duration lookEvery();

    /** Time to reach a server. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** Longest silence of a server in mid-conversation. */
    @WithDefault("30S")
    Duration readTimeout();

    interface Mailbox {

        /** Its address, which is also the name we sign in by. */
        String address();

        Optional<String> password();

        String host();

        @WithDefault("993")
        int port();

        /** Whether the connection is encrypted. Production accepts only {@code true}. */
        @WithDefault("true")
        boolean tls();
    }
}
