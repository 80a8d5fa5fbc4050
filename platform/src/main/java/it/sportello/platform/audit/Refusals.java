package it.sportello.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has what was refused to the staff written down: who tried is what an auditor looks for (K7). */
public final class Refusals {

    private static final Set<Integer> STATUSES =
            Set.of(Status.FORBIDDEN.getStatusCode(), Status.CONFLICT.getStatusCode());

    private Refusals() {}

    /**
     * Does {@code attempt}, which begins its own transaction. A refusal (403, 409) leaves its entry though nothing was done.
     *
     * @param entry writes it, in a transaction of its own, from the slug of the problem: what was typed may be personal
     */
    public static <T extends @Nullable Object> T watch(Supplier<T> attempt, Consumer<String> entry) {
        try {
            return attempt.get();
        } catch (ProblemException refused) {
            if (STATUSES.contains(refused.type().status())) {
                QuarkusTransaction.requiringNew()
                        .run(() -> entry.accept(refused.type().slug()));
            }
            throw refused;
        }
    }

    /** The same, of what answers nothing. */
    public static void watch(Runnable attempt, Consumer<String> entry) {
        Refusals.<@Nullable Void>watch(
                () -> {
                    attempt.run();
                    return null;
                },
                entry);
    }
}
