package it.sportello.notification.channel.mail;

import it.sportello.notification.channel.mail.MailConfig.StartTls;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** A half that leaves in clear can be read on the way (C5): production hands over to a provider, encrypted. */
@ApplicationScoped
class MailProviderCheck implements StartupCheck {

    private final MailConfig config;
    private final RoleConfig roles;

    MailProviderCheck(MailConfig config, RoleConfig roles) {
        this.config = config;
        this.roles = roles;
    }

    @Override
    public List<String> refusals() {
        if (!roles.has(Role.MAIL)) {
            return List.of();
        }
        return Stream.concat(
                        refusals("sportello.mail.", config.ordinary()),
                        refusals("sportello.mail.certified.", config.certified()))
                .toList();
    }

    private static Stream<String> refusals(String prefix, MailConfig.Server server) {
        Stream<String> clear = server.startTls() == StartTls.REQUIRED
                ? Stream.empty()
                : Stream.of(prefix + "start-tls is " + server.startTls() + ": must be REQUIRED");
        return Stream.concat(clear, LocalPeer.refusal(prefix + "host", server.host()).stream());
    }
}
