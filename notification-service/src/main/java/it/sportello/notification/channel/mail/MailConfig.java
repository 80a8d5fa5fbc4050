package it.sportello.notification.channel.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The mail servers that take our messages over. */
@ConfigMapping(prefix = "sportello.mail")
interface MailConfig {

    /** For ordinary e-mail. */
    @WithParentName
    Server ordinary();

    /** The provider of our certified mailbox; unless told otherwise, one server plays both parts. */
    Server certified();

    /** Time to reach a server. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** Longest silence of a server in mid-conversation; well below the lease of a delivery. */
    @WithDefault("30S")
    Duration readTimeout();

    interface Server {

        String host();

        @WithDefault("587")
        int port();

        /** Whether to encrypt the connection. Production accepts only {@code REQUIRED}. */
        @WithDefault("REQUIRED")
        StartTls startTls();

        Optional<String> username();

        Optional<String> password();

        /** Sender address; its domain is that of every Message-ID. */
        String from();

        /** Where reports of what became of the mail go; back to the sender address unless told otherwise. */
        Optional<String> returnPath();
    }

    /** How a connection begins. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
