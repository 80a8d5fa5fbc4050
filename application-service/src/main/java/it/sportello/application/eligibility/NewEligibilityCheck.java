package it.sportello.application.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.form.NewChild;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has answered so far. */
record NewEligibilityCheck(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50,
                examples = "{\"days_worked_2019\": 120, \"receives_no_pension\": true}",
                description = "Answers to some or all questions of the benefit")
        @Nullable
        JsonNode declaration,

        @Schema(maxItems = 20, description = "For benefits with a child_rule, and only for those")
        List<NewChild> children) {

    NewEligibilityCheck {
        children = children == null ? List.of() : List.copyOf(children);
    }
}
