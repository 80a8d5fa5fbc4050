package it.sportello.notification.batch;

import static java.util.Objects.requireNonNull;

import it.sportello.notification.dispatch.ClaimedDelivery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What one sender holds under its lease. {@code day} is written on the letters. */
record ClaimedBatch(UUID id, int attempt, LocalDate day, List<ClaimedDelivery> letters) {

    ClaimedBatch {
        requireNonNull(id, "id");
        requireNonNull(day, "day");
        letters = List.copyOf(letters);
    }
}
