package it.sportello.pin.contact;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.FormerContact;
import it.sportello.pin.person.RegisteredContact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is known of where one person can be reached. */
record ContactBook(List<RegisteredContact> contacts, List<PendingContact> pending, List<FormerContact> former) {

    ContactBook {
        contacts = List.copyOf(contacts);
        pending = List.copyOf(pending);
        former = List.copyOf(former);
    }

    /** Another one whenever the citizen would see something else, whoever changed it. */
    UUID version() {
        String seen = Stream.of(
                        contacts.stream()
                                .map(it -> line(it.point(), it.chosen() + " " + it.addedAt() + " " + it.settledAt())),
                        pending.stream().map(it -> line(it.point(), it.codeId().toString())),
                        former.stream()
                                .map(it -> line(it.point(), it.toldUntil().toString())))
                .map(lines -> lines.collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ContactPoint point, String rest) {
        return point.channel() + " " + point.address() + " " + rest;
    }
}
