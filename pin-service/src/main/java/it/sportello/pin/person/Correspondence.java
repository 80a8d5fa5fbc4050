package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

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

    /** What messages go to. Empty when there is none to tell. */
    Optional<ContactPoint> chosen() {
        return own.stream().filter(Contact::isChosen).findFirst().map(Contact::point);
    }

    /** For what the chosen one must not hear: it may be a stranger's (K1). */
    Optional<ContactPoint> other() {
        Optional<ContactPoint> chosen = chosen();
        return told().stream()
                .filter(point -> chosen.filter(point::isSameAs).isEmpty())
                .findFirst();
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

    private Stream<ContactPoint> formerPoints() {
        return former.stream().map(FormerContact::point);
    }
}
