package it.sportello.pin.announcement;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import java.util.List;

/**
 * Who hears of something that concerns some of a person's contacts (C9).
 *
 * @param all where the person can be reached, the contacts concerned included
 * @param others those that are not concerned, and have been the person's for long enough to count as another one (24 h)
 */
record Audience(List<Reachable> all, List<Reachable> others) {

    Audience {
        all = List.copyOf(all);
        others = List.copyOf(others);
    }

    /** @param told those that count: not what is as new, but also what was taken away within a day */
    static Audience of(List<Reachable> all, List<Reachable> told, List<ContactPoint> concerned) {
        return new Audience(
                all,
                told.stream()
                        .filter(contact -> concerned.stream().noneMatch(contact.contact()::isSameAs))
                        .toList());
    }

    /** With no other contact the news goes to the one concerned. */
    List<Reachable> listeners() {
        return others.isEmpty() ? all : others;
    }

    /** With no other contact whoever holds the one concerned could keep the news to himself. */
    boolean needsALetter() {
        return others.isEmpty();
    }
}
