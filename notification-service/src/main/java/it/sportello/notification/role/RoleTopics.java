package it.sportello.notification.role;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Switches the consumers of the other roles' topics off: what a process cannot open it does not even read. */
public final class RoleTopics implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String ROLES = "sportello.notification.roles";

    private static final Pattern ENABLED = Pattern.compile("mp\\.messaging\\.incoming\\.dispatch-(\\w+)\\.enabled");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        Matcher channel = ENABLED.matcher(name);
        ConfigValue roles = channel.matches() ? context.restart(ROLES) : null;
        if (roles == null || roles.getValue() == null) {
            return context.proceed(name);
        }
        boolean enabled = Role.parse(roles.getValue()).stream()
                .anyMatch(role -> role.label().equals(channel.group(1)));
        return ConfigValue.builder()
                .withName(name)
                .withValue(Boolean.toString(enabled))
                .withConfigSourceName(ROLES)
                .build();
    }
}
