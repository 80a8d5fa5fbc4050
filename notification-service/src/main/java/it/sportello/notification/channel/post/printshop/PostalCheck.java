package it.sportello.notification.channel.post.printshop;

import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.LocalPeer;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Production sends letters to a real print shop, with keys of its own. */
@ApplicationScoped
class PostalCheck implements StartupCheck {

    private final PostalConfig config;
    private final RoleConfig roles;

    PostalCheck(PostalConfig config, RoleConfig roles) {
        this.config = config;
        this.roles = roles;
    }

    @Override
    public List<String> refusals() {
        if (!roles.has(Role.POSTAL)) {
            return List.of();
        }
        return Stream.of(
                        LocalPeer.refusal("sportello.postal.host", config.host()).stream(),
                        key("sportello.postal.client-key", config.clientKey()),
                        key("sportello.postal.host-key", config.hostKey()),
                        key("sportello.postal.print-shop-key", config.printShopKey()))
                .flatMap(refusals -> refusals)
                .toList();
    }

    private static Stream<String> key(String property, Optional<Path> file) {
        return file.map(path -> DevelopmentKey.refusals(property, List.of(path)).stream())
                .orElseGet(() -> Stream.of(property + " is not set"));
    }
}
