package it.sportello.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as it arrives; anything can be missing. The applicant is the token's subject (A2). */
public record NewApplication(
        @Schema(required = true, examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40) @Nullable
        String benefit,

        @Schema(
                examples = "FNZFTS85M41H501W",
                minLength = 11,
                maxLength = 16,
                description = "The applicant's own, for clients that want it compared with the token")
        @Nullable
        String taxCode,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50,
                examples = "{\"days_worked_2019\": 120, \"receives_no_pension\": true}",
                description = "What the benefit's declaration_schema asks for")
        @Nullable
        JsonNode declaration,

        @Schema(required = true) @Nullable NewPayment payment,

        @Schema(maxItems = 20, description = "For benefits with a child_rule, and only for those")
        List<NewChild> children) {

    public NewApplication {
        children = children == null ? List.of() : List.copyOf(children);
    }
}
