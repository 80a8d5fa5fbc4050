package it.sportello.contactcenter.casework.script;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often somebody failed to prove to be a person, whatever the case: three times lock the person for a day (K6). */
@Entity
class CallerLock {

    static final int MOST_FAILURES = 3;
    static final Duration LOCKED = Duration.ofHours(24);

    @Id
    private UUID personId;

    private int failures;
    private @Nullable Instant lockedUntil;

    protected CallerLock() {}

    CallerLock(UUID personId) {
        this.personId = personId;
    }

    void fail(Instant now) {
        if (lockedUntil != null && lockedUntil(now).isEmpty()) {
            clear();
        }
        failures++;
        if (failures >= MOST_FAILURES) {
            lockedUntil = now.plus(LOCKED);
        }
    }

    void clear() {
        failures = 0;
        lockedUntil = null;
    }

    Optional<Instant> lockedUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }
}
