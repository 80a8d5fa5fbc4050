package it.sportello.platform.audit.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One read or act of the staff on a person's file, as the person may know it.
 *
 * @param id of the audit entry
 * @param staffCode tells one member of the staff from another, and nothing else of them
 * @param action as the audit has it, kebab-case
 * @param caseId the work in which it was done
 */
public record Access(
        UUID id,
        Instant at,
        String staffCode,
        String action,
        @Nullable String caseId) {
    public Access {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(staffCode, "staffCode");
        requireNonNull(action, "action");
    }
}
