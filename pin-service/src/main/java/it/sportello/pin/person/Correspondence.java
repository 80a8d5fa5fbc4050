package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.MessageEvent.Recipient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a person can be reached at one moment, and which of it a message goes to.
 *
 * @param former contacts that were taken away and are told yet
 */
record Correspondence(List<Contact> own, List<FormerContact> former, Instant at) {

    Correspondence {
        own = List.copyOf(own);
        former = List.copyOf(former);
        requireNonNull(at, "at");
    }

    /** Empty when there is none to tell. */
    Optional<ContactPoint> contactFor(Recipient recipient) {
        return switch (recipient) {
            case PRIMARY -> chosen();
            // C9: announcements go to another contact; with none, to the same one.
            case OTHER_CONTACT -> others().stream().findFirst().or(this::chosen);
            // K1: the chosen one may be a stranger's.
            case OTHER_CONTACT_ALONE -> others().stream().findFirst();
        };
    }

    private Optional<ContactPoint> chosen() {
        return own.stream().filter(Contact::isChosen).findFirst().map(Contact::point);
    }

    List<ContactPoint> all() {
        return Stream.concat(own.stream().map(Contact::point), formerPoints()).toList();
    }

    /** Those that prove who the person is, the chosen one first (C9). */
    List<ContactPoint> settled() {
        return own.stream()
                .filter(contact -> contact.isSettledAt(at))
                .sorted(Comparator.comparing(Contact::isChosen).reversed())
                .map(Contact::point)
                .toList();
    }

    /** Those that are told of what happens, what was taken away first: no intruder put it there. */
    List<ContactPoint> told() {
        return Stream.concat(formerPoints(), settled().stream()).toList();
    }

    /** The same, but for the chosen one. */
    List<ContactPoint> others() {
        Optional<ContactPoint> chosen = chosen();
        return told().stream()
                .filter(point -> chosen.filter(point::isSameAs).isEmpty())
                .toList();
    }

    private Stream<ContactPoint> formerPoints() {
        return former.stream().map(FormerContact::point);
    }
}
