package it.sportello.pin.person;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A contact as the person sees it.
 *
 * @param chosen whether first halves and messages go there
 * @param settledAt from when on it counts where the person's contacts prove who they are, or speak for them (C9)
 */
public record RegisteredContact(ContactPoint point, boolean chosen, Instant addedAt, Instant settledAt) {

    public RegisteredContact {
        requireNonNull(point, "point");
        requireNonNull(addedAt, "addedAt");
        requireNonNull(settledAt, "settledAt");
    }

    /** Also what counts at once is as new: nobody could object to a person's first contacts (K4). */
    public boolean isADayOldAt(Instant at) {
        return !at.isBefore(addedAt.plus(Contact.HOLD));
    }
}
