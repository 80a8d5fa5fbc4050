package it.sportello.application.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.declaration.Condition.State;
import it.sportello.application.form.Finding;
import it.sportello.contracts.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the answers given so far mean for a benefit, in one language. */
@Schema(
        name = "Eligibility",
        requiredProperties = {"benefit", "conditions"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record EligibilityView(
        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String benefit,

        @Schema(description = "Whether all conditions hold; false as soon as one excludes; absent while it is open")
        @Nullable
        Boolean eligible,

        @Schema(maxItems = 100) List<FindingView> conditions) {

    EligibilityView {
        conditions = List.copyOf(conditions);
    }

    @Schema(
            name = "ConditionFinding",
            requiredProperties = {"code", "text"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingView(
            @Schema(examples = "NO_PENSION", pattern = Benefit.CODE, maxLength = 40)
            String code,

            @Schema(
                    examples = "/declaration/receives_no_pension",
                    maxLength = 200,
                    description = "What it is about, in this request; absent when it is about none of its fields")
            @Nullable
            String pointer,

            @Schema(description = "Absent while an answer is missing") @Nullable
            Boolean holds,

            @Schema(
                    examples = "You receive no pension.",
                    maxLength = 500,
                    description = "What has to be so; when it is not, why that excludes")
            String text) {

        static FindingView of(Finding finding, Language language) {
            boolean excludes = finding.state() == State.EXCLUDES;
            return new FindingView(
                    finding.code(),
                    finding.pointer().isEmpty() ? null : finding.pointer(),
                    finding.state() == State.OPEN ? null : (Boolean) !excludes,
                    (excludes ? finding.excludes() : finding.asks()).in(language));
        }
    }

    static EligibilityView of(String benefit, List<Finding> findings, Language language) {
        return new EligibilityView(
                benefit,
                eligible(findings),
                findings.stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList());
    }

    private static @Nullable Boolean eligible(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.state() == State.EXCLUDES)) {
            return false;
        }
        return findings.stream().allMatch(finding -> finding.state() == State.HOLDS) ? true : null;
    }
}
