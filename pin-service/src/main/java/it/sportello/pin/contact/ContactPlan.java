package it.sportello.pin.contact;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.RegisteredContact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a person's contacts at once when they want them otherwise, and what they have to prove first. */
sealed interface ContactPlan {

    /**
     * @param gone the person's no longer
     * @param asked where a code goes; until it is typed, what they have on its channel stays
     * @param chosen where first halves go from now on; null: where they go
     */
    record Change(
            List<ContactPoint> gone,
            List<ContactPoint> asked,
            @Nullable Channel chosen) implements ContactPlan {
        public Change {
            gone = List.copyOf(gone);
            asked = List.copyOf(asked);
        }
    }

    /** Nothing would be left that counts already; what is not proved yet may be mistyped, what is held an intruder's. */
    record LastContact() implements ContactPlan {}

    /** First halves cannot go where there is no contact, or one that is not proved yet. */
    record NothingToChoose() implements ContactPlan {}

    static ContactPlan of(List<RegisteredContact> known, WantedContacts wanted, Instant at) {
        List<ContactPoint> there = known.stream().map(RegisteredContact::point).toList();
        List<ContactPoint> asked = wanted.named().stream()
                .filter(point -> there.stream().noneMatch(point::isSameAs))
                .toList();
        Set<Channel> unproved = asked.stream().map(ContactPoint::channel).collect(Collectors.toSet());
        List<ContactPoint> gone = there.stream()
                .filter(point -> wanted.channels().contains(point.channel()))
                .filter(point -> !wanted.wants(point) && !unproved.contains(point.channel()))
                .toList();
        List<RegisteredContact> left = known.stream()
                .filter(contact -> !gone.contains(contact.point()))
                .toList();
        if (!gone.isEmpty() && (left.isEmpty() || hasSettled(known, at) && !hasSettled(left, at))) {
            return new LastContact();
        }
        return choosing(left, wanted.chosen(), gone, asked);
    }

    private static boolean hasSettled(List<RegisteredContact> contacts, Instant at) {
        return contacts.stream().anyMatch(contact -> !at.isBefore(contact.settledAt()));
    }

    private static ContactPlan choosing(
            List<RegisteredContact> left, @Nullable Channel chosen, List<ContactPoint> gone, List<ContactPoint> asked) {
        if (chosen == null) {
            return new Change(gone, asked, null);
        }
        List<RegisteredContact> candidates = left.stream()
                .filter(contact -> contact.point().channel() == chosen)
                .toList();
        if (candidates.isEmpty()) {
            return new NothingToChoose();
        }
        boolean isNews = candidates.stream().noneMatch(RegisteredContact::chosen);
        return new Change(gone, asked, isNews ? chosen : null);
    }
}
