package it.sportello.localstack.launcher;

import it.sportello.localstack.launcher.fleet.StartRefusedException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why the stack did not start, for the person who typed the command. */
final class StartFailure {

    private StartFailure() {}

    /** A refusal was written for people; of everything else only the chain of messages helps. */
    static String describe(RuntimeException failure) {
        if (failure instanceof StartRefusedException) {
            return String.valueOf(failure.getMessage());
        }
        return "cannot start: "
                + Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .map(cause ->
                                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }
}
