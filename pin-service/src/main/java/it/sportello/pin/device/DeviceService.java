package it.sportello.pin.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows devices again. */
@ApplicationScoped
public class DeviceService {

    static final Duration REMEMBERED = Duration.ofDays(180);

    /** More than anybody uses, and few enough for who signs in again and again from new ones. */
    static final int MOST = 50;

    private final SecureRandom random = new SecureRandom();
    private final DeviceRepository devices;
    private final Clock clock;

    DeviceService(DeviceRepository devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * Somebody has signed in; from a device that is not known of this person it is announced, a moment later: sealing
     * messages is not to be waited for.
     *
     * @param presented what the device showed; null when nothing that could be a token of ours
     * @return by what the device will be known; empty when it was known already
     */
    @Transactional(TxType.MANDATORY)
    public Optional<DeviceToken> recognise(UUID personId, @Nullable DeviceToken presented) {
        Instant now = clock.instant();
        if (presented != null && devices.use(personId, presented, now, now.minus(REMEMBERED))) {
            return Optional.empty();
        }
        DeviceToken given = DeviceToken.next(random);
        devices.add(personId, given, now, MOST);
        return Optional.of(given);
    }

    /** Somebody else may have signed in as this person: whoever does from now on is announced, from whatever device. */
    @Transactional(TxType.MANDATORY)
    public void forgetAll(UUID personId) {
        devices.forgetAll(personId, clock.instant().minus(REMEMBERED));
    }
}
