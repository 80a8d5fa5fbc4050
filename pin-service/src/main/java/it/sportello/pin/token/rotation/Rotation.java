package it.sportello.pin.token.rotation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How keys follow each other.
 *
 * @param lead for how long a key is published before it signs, so that everybody has it by then
 * @param every for how long a key signs
 * @param keyIdPrefix how the ids of new keys begin
 */
record Rotation(Duration lead, Duration every, String keyIdPrefix) {

    Rotation {
        requireNonNull(keyIdPrefix, "keyIdPrefix");
        if (lead.isNegative() || every.isNegative()) {
            throw new IllegalArgumentException("durations cannot be negative");
        }
    }

    /** What has to be in the file now. The same keys when nothing is due: whoever asks again changes nothing. */
    SigningKeySet next(SigningKeySet keys, Instant now) {
        SigningKeySet kept = keys.withoutRetired(now);
        return isDue(kept, now) ? kept.with(SigningKey.generate(keyIdPrefix, now.plus(lead))) : kept;
    }

    /** Never while a key waits for its time: one follows the other. */
    private boolean isDue(SigningKeySet keys, Instant now) {
        Instant newest = keys.newestFrom();
        return !newest.isAfter(now) && !newest.plus(every).isAfter(now.plus(lead));
    }
}
