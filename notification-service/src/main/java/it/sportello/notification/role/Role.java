package it.sportello.notification.role;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who hands over what. Each role reads a topic of its own and opens only what is sealed to its own key (C5). */
public enum Role {
    SMS,
    MAIL,
    POSTAL;

    /** The one role that serves {@code channel}. */
    public static Role of(Channel channel) {
        return switch (requireNonNull(channel, "channel")) {
            case SMS -> SMS;
            case EMAIL, CERTIFIED_EMAIL -> MAIL;
            case POST -> POSTAL;
        };
    }

    public Set<Channel> channels() {
        Set<Channel> served = EnumSet.allOf(Channel.class);
        served.removeIf(channel -> of(channel) != this);
        return served;
    }

    /** As configuration and the names of topics write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<Role> parse(String list) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(list.split(","))
                .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .forEach(roles::add);
        return roles;
    }
}
