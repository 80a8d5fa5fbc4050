package it.sportello.application.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.staff.Office;
import it.sportello.application.staff.StaffAct;
import it.sportello.platform.audit.access.Access;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at a citizen's file, or one act on it. */
@Schema(
        name = "Access",
        requiredProperties = {"id", "at", "office", "staff_code", "action"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessView(
        UUID id,
        Instant at,
        Office office,

        @Schema(
                examples = "7f3a09c2",
                pattern = "^[0-9a-f]{8}$",
                maxLength = 8,
                description = "Tells one member of the staff from another")
        String staffCode,

        @Schema(
                examples = "application-read",
                pattern = "^[a-z-]{1,100}$",
                maxLength = 100,
                description = "What was done; one that ends in refused was attempted and not allowed")
        String action,

        @Schema(maxLength = 100, description = "The application or payment run that it was about") @Nullable
        String about) {

    static AccessView of(Access access) {
        return new AccessView(
                access.id(),
                access.at(),
                StaffAct.of(access.action()).office(),
                access.staffCode(),
                access.action(),
                access.caseId());
    }
}
