package it.sportello.pin.recovery.start;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.personal.LivePin;
import it.sportello.platform.sealing.SealedFor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether codes go out for a recovery: an activated PIN is lost, and two contacts of different keys are settled (C9). */
sealed interface RecoveryStart {

    /** Nobody waits longer at a screen; whoever ordered it has ordered it again. */
    Duration WAITED_FOR = Duration.ofMinutes(10);

    record Due(LivePin lost, Reachable mobile, Reachable mail) implements RecoveryStart {
        public Due {
            requireNonNull(lost, "lost");
            requireNonNull(mobile, "mobile");
            requireNonNull(mail, "mail");
        }

        List<ContactPoint> contacts() {
            return List.of(mobile.contact(), mail.contact());
        }
    }

    /** The contact center is the way. Nobody is told: who asks may be anybody. */
    record NotPossible() implements RecoveryStart {}

    /**
     * @param live the person's personal PIN
     * @param settled their contacts of long enough, the chosen one first
     * @param age since it was ordered
     */
    static RecoveryStart of(Optional<LivePin> live, List<Reachable> settled, Duration age) {
        Optional<Reachable> mobile = first(settled, SealedFor.SMS);
        Optional<Reachable> mail = first(settled, SealedFor.MAIL);
        return live.isPresent() && mobile.isPresent() && mail.isPresent() && age.compareTo(WAITED_FOR) < 0
                ? new Due(live.get(), mobile.get(), mail.get())
                : new NotPossible();
    }

    private static Optional<Reachable> first(List<Reachable> settled, SealedFor key) {
        return settled.stream()
                .filter(reachable -> reachable.contact().sealedFor() == key)
                .findFirst();
    }
}
