package it.sportello.application.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.FieldError;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as its citizen sees it, nothing masked: it has to be gone on with. */
@Schema(
        name = "Draft",
        requiredProperties = {"benefit", "children", "saved_at", "expires_at", "errors"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String benefit,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50)
        @Nullable
        JsonNode declaration,

        @Nullable DraftPayment payment,

        @Schema(maxItems = 20) List<DraftChild> children,

        Instant savedAt,
        Instant expiresAt,

        @Schema(maxItems = 1000, description = "What would keep it from being filed as it is")
        List<FieldError> errors) {

    static DraftView of(DraftService.Kept kept, Language language) {
        Draft draft = kept.draft();
        NewDraft content = draft.content();
        return new DraftView(
                kept.benefit().code(),
                content.declaration(),
                content.payment(),
                content.children(),
                draft.savedAt(),
                draft.expiresAt(),
                DraftCheck.unfinished(content, kept.benefit(), kept.at(), language));
    }

    @Override
    public String toString() {
        return "DraftView[redacted]";
    }
}
