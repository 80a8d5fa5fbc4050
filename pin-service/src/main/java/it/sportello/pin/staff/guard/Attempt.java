package it.sportello.pin.staff.guard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the staff is about to do.
 *
 * @param act as the audit calls it, kebab-case
 * @param grant as the header has it
 * @param about the person that the grant must be about; null when somebody is only looked for
 * @param whom who it turns out to be, asked only when it is refused
 */
public record Attempt(
        String act, @Nullable String grant, @Nullable UUID about, Supplier<Optional<UUID>> whom) {

    public Attempt {
        requireNonNull(act, "act");
        requireNonNull(whom, "whom");
    }

    public static Attempt on(UUID person, String act, @Nullable String grant) {
        return new Attempt(act, grant, person, () -> Optional.of(person));
    }

    /** About whomever the case is about, if about anybody. */
    public static Attempt inCase(String act, @Nullable String grant) {
        return new Attempt(act, grant, null, Optional::empty);
    }

    public static Attempt inSearchOf(Supplier<Optional<UUID>> whom, String act, @Nullable String grant) {
        return new Attempt(act, grant, null, whom);
    }
}
