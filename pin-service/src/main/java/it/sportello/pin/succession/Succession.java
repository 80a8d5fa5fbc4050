package it.sportello.pin.succession;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.time.Ids;
import java.util.UUID;

/**
 * A request that nobody files in a form: its PIN takes the place of what an earlier one led to, or was to lead to.
 *
 * @param requestId the new one's
 * @param capability by which the citizen reads how it stands
 * @param first where the first half goes
 * @param second where the second half goes
 * @param level what the PIN gives when it is activated
 */
public record Succession(
        UUID requestId,
        UUID capability,
        UUID personId,
        UUID predecessorId,
        ContactPoint first,
        ContactPoint second,
        CredentialLevel level) {

    public Succession {
        requireNonNull(requestId, "requestId");
        requireNonNull(capability, "capability");
        requireNonNull(personId, "personId");
        requireNonNull(predecessorId, "predecessorId");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(level, "level");
    }

    public static Succession of(
            UUID personId, UUID predecessorId, ContactPoint first, ContactPoint second, CredentialLevel level) {
        return new Succession(Ids.next(), Ids.capability(), personId, predecessorId, first, second, level);
    }
}
