package it.sportello.notification.channel.mail.receipt;

import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Without its bounces e-mail always seems to arrive (N2): production reads a provider's mailbox, encrypted. */
@ApplicationScoped
class ReturnMailboxCheck implements StartupCheck {

    private final ReturnsConfig config;
    private final RoleConfig roles;

    ReturnMailboxCheck(ReturnsConfig config, RoleConfig roles) {
        this.config = config;
        this.roles = roles;
    }

    @Override
    public List<String> refusals() {
        if (!roles.has(Role.MAIL)) {
            return List.of();
        }
        Optional<String> clear = refusalIf(!config.tls(), "tls is false: must be true");
        Optional<String> locked = refusalIf(config.password().isEmpty(), "password is missing");
        return Stream.of(clear, locked, LocalPeer.refusal("sportello.mail.returns.host", config.host()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> refusalIf(boolean wrong, String what) {
        return wrong ? Optional.of("sportello.mail.returns." + what) : Optional.empty();
    }
}
