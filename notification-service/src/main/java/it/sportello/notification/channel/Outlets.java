package it.sportello.notification.channel;

import io.quarkus.arc.All;
import it.sportello.contracts.Channel;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways out of this process: those of its roles. */
@ApplicationScoped
public class Outlets {

    private final List<Outlet> ours;

    Outlets(@All List<Outlet> all, RoleConfig config) {
        ours = all.stream().filter(outlet -> config.has(outlet.role())).toList();
    }

    public Optional<Outlet> find(Channel channel) {
        return ours.stream().filter(outlet -> outlet.role() == Role.of(channel)).findFirst();
    }

    /** The channels on which this process hands over one by one. */
    public Set<Channel> directChannels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        ours.stream()
                .filter(DirectOutlet.class::isInstance)
                .forEach(outlet -> channels.addAll(outlet.role().channels()));
        return channels;
    }

    public SendResult send(Notice notice) {
        return find(notice.channel())
                .map(DirectOutlet.class::cast)
                .orElseThrow(() -> new IllegalStateException("No way out on " + notice.channel()))
                .send(notice);
    }
}
