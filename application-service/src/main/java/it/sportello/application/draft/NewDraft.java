package it.sportello.application.draft;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.form.NewApplication;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What there is of an application so far: as it arrives, and as it is kept. Anything can be missing or wrong. */
@Schema(name = "NewDraft")
record NewDraft(
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50,
                examples = "{\"days_worked_2019\": 120}",
                description = "Fields that the benefit's declaration_schema knows, whatever their values")
        @Nullable
        JsonNode declaration,

        @Valid @Nullable DraftPayment payment,

        @Valid
        @Size(max = 20)
        @Schema(maxItems = 20, description = "For benefits with a child_rule, and only for those")
        List<DraftChild> children) {

    NewDraft {
        declaration = declaration == null || declaration.isNull() ? null : declaration;
        children = children == null ? List.of() : List.copyOf(children);
    }

    NewApplication asFiled(String benefit) {
        return new NewApplication(
                benefit,
                null,
                declaration,
                payment == null ? null : payment.asFiled(),
                children.stream().map(DraftChild::asFiled).toList());
    }

    @Override
    public String toString() {
        return "NewDraft[redacted]";
    }
}
