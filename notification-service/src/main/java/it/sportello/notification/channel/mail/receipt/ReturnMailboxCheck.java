package it.sportello.notification.channel.mail.receipt;

import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Without its bounces e-mail always seems to arrive, and without its receipts certified e-mail never (N2): production reads
 * providers' mailboxes, encrypted, each for one kind of news.
 */
@ApplicationScoped
class ReturnMailboxCheck implements StartupCheck {

    private static final String ORDINARY = "sportello.mail.returns.";
    private static final String CERTIFIED = ORDINARY + "certified.";

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
        boolean shared =
                config.certified().address().equalsIgnoreCase(config.ordinary().address());
        return Stream.of(
                        refusals(ORDINARY, config.ordinary()),
                        refusals(CERTIFIED, config.certified()),
                        // Each reader would delete the other's news.
                        refusalIf(shared, CERTIFIED + "address is that of ordinary e-mail: must be another").stream())
                .flatMap(refusals -> refusals)
                .toList();
    }

    private static Stream<String> refusals(String prefix, ReturnsConfig.Mailbox mailbox) {
        Optional<String> clear = refusalIf(!mailbox.tls(), prefix + "tls is false: must be true");
        Optional<String> locked = refusalIf(mailbox.password().isEmpty(), prefix + "password is missing");
        return Stream.of(clear, locked, LocalPeer.refusal(prefix + "host", mailbox.host()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> refusalIf(boolean wrong, String refusal) {
        return wrong ? Optional.of(refusal) : Optional.empty();
    }
}
