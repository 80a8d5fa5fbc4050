package it.sportello.pin.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.platform.audit.access.Access;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at a citizen's file, or one act on it. */
@Schema(
        name = "Access",
        additionalProperties = Schema.False.class,
        requiredProperties = {"id", "at", "office", "staff_code", "action"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessView(
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
                examples = "person-shown",
                pattern = "^[a-z-]{1,100}$",
                maxLength = 100,
                description = "What was done; one that ends in refused was attempted and not allowed")
        String action,

        @Schema(maxLength = 100, description = "The case that it was done in") @Nullable
        String about) {

    static AccessView of(Access access) {
        return new AccessView(
                access.id(), access.at(), Office.CONTACT_CENTER, access.staffCode(), access.action(), access.caseId());
    }
}
