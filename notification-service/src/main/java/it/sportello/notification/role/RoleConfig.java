package it.sportello.notification.role;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** The roles of this process. */
@ConfigMapping(prefix = "sportello.notification")
public interface RoleConfig {

    /** One or more of {@code sms}, {@code mail}, {@code postal}. Production accepts exactly one. */
    Set<Role> roles();

    default boolean has(Role role) {
        return roles().contains(role);
    }
}
