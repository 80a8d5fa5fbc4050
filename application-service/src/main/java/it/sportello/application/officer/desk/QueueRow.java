package it.sportello.application.officer.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A waiting application as the queue finds it. */
record QueueRow(
        UUID id,
        UUID personId,
        String protocolNumber,
        String benefit,
        WorkStatus status,
        Instant filedAt,
        boolean flagged,
        boolean claimed) {

    QueueRow {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
    }

    QueueItemView view() {
        return new QueueItemView(id, protocolNumber, benefit, status, filedAt, flagged, claimed);
    }
}
