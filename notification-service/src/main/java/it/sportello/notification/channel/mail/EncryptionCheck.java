package it.sportello.notification.channel.mail;

import it.sportello.notification.channel.mail.MailConfig.StartTls;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** A half that leaves in clear can be read on the way (C5): production hands over encrypted or not at all. */
@ApplicationScoped
class EncryptionCheck implements StartupCheck {

    private final MailConfig config;

    EncryptionCheck(MailConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return Stream.concat(
                        refusal("sportello.mail.start-tls", config.ordinary()),
                        refusal("sportello.mail.certified.start-tls", config.certified()))
                .toList();
    }

    private static Stream<String> refusal(String property, MailConfig.Server server) {
        return server.startTls() == StartTls.REQUIRED
                ? Stream.empty()
                : Stream.of(property + " is " + server.startTls() + ": must be REQUIRED");
    }
}
