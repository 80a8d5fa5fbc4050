package it.sportello.application.officer.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the waiting applications an officer wants to see; null: whatever there is.
 *
 * @param flagged whether somebody else's live application names the same child (A4)
 * @param after id of the last one seen
 */
record QueueFilter(
        @Nullable WorkStatus status,
        @Nullable String benefit,
        @Nullable Boolean flagged,
        UUID after) {}
