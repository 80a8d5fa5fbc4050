package it.sportello.platform.audit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One read or act of the staff (K7).
 *
 * @param actor the staff token's subject
 * @param action what was done, kebab-case: {@code dead-letter-replayed}
 * @param personId whose data was touched, opaque
 * @param caseId the case in which it was done
 * @param reason why, in the words of the actor or of the route
 */
public record AuditEntry(
        String actor,
        String action,
        @Nullable UUID personId,
        @Nullable String caseId,
        String reason) {
    public AuditEntry {
        requireNonNull(actor, "actor");
        requireNonNull(action, "action");
        requireNonNull(reason, "reason");
    }
}
