package it.sportello.pin.contact;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen wants of their contacts. Channels that it does not name stay as they are.
 *
 * @param removed channels on which they want no contact
 * @param named what they want on its channel, and nothing else there
 * @param chosen where first halves are to go; null: where they go
 */
record WantedContacts(
        Set<Channel> removed,
        List<ContactPoint> named,
        @Nullable Channel chosen) {

    WantedContacts {
        removed = Set.copyOf(removed);
        named = List.copyOf(named);
    }

    Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(removed);
        named.forEach(point -> channels.add(point.channel()));
        return channels;
    }

    boolean wants(ContactPoint point) {
        return named.stream().anyMatch(point::isSameAs);
    }
}
