package it.sportello.application.officer.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.change.ChangeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole file of an application, for the officer who decides it. Where the money goes is nothing to decide about. */
@Schema(
        name = "ApplicationFile",
        requiredProperties = {
            "id",
            "protocol_number",
            "benefit",
            "status",
            "filed_at",
            "full_pin_pending",
            "flagged",
            "earlier_paid_and_repudiated",
            "applicant",
            "declaration",
            "children",
            "changes"
        })
record FileView(
        UUID id,

        @Schema(examples = "SPT-2020-000000123", pattern = "^SPT-[0-9]{4}-[0-9]{9}$", maxLength = 18)
        String protocolNumber,

        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String benefit,

        WorkStatus status,
        Instant filedAt,

        @Schema(description = "It was filed with the first half of a PIN alone, and the holder has not stood by it yet")
        boolean fullPinPending,

        @Schema(description = "Somebody else's live application names the same child")
        boolean flagged,

        @Schema(
                description =
                        "Payment of another application of this person for the same was ordered before they said that"
                                + " they had not filed it")
        boolean earlierPaidAndRepudiated,

        ApplicantView applicant,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50,
                description = "As filed; the benefit's declaration_schema says what it means")
        JsonNode declaration,

        @Schema(maxItems = 20) List<ChildView> children,

        @Schema(maxItems = 100, description = "What happened to it since, latest first")
        List<ChangeView> changes) {

    FileView {
        children = List.copyOf(children);
        changes = List.copyOf(changes);
    }

    /** The beneficiary as the token named them at filing. */
    @Schema(
            name = "FiledApplicant",
            requiredProperties = {"tax_code", "given_name", "family_name"})
    record ApplicantView(
            @Schema(maxLength = 16) String taxCode,

            @Schema(maxLength = 200) String givenName,

            @Schema(maxLength = 200) String familyName) {}

    @Schema(
            name = "FiledChild",
            requiredProperties = {"tax_code", "birth_date", "severe_disability"})
    record ChildView(@Schema(maxLength = 16) String taxCode, LocalDate birthDate, boolean severeDisability) {}

    @Schema(
            name = "FiledChange",
            requiredProperties = {"kind", "changed_at"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            ChangeKind kind,
            Instant changedAt,

            @Schema(maxLength = 40) @Nullable String reasonCode,

            @Schema(maxLength = 2000) @Nullable String reason) {}

    @Override
    public String toString() {
        return "FileView[id=" + id + "]";
    }
}
