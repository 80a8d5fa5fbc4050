package it.sportello.application.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.deadline.DateRange;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A benefit as the public sees it, named in one language. */
@Schema(
        name = "Benefit",
        requiredProperties = {
            "code",
            "name",
            "help",
            "legal_basis",
            "window",
            "period",
            "minimum_level",
            "simplified",
            "exclusion_group",
            "needs_appropriation",
            "declaration_schema",
            "questions",
            "conditions"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenefitView(
        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String code,

        @Schema(examples = "Allowance for fixed-term farm workers", maxLength = 200)
        String name,

        @Schema(
                examples = "For farm workers with at least 50 days of work in 2019.",
                maxLength = 2000,
                description = "What it is and for whom")
        String help,

        @Schema(examples = "D.L. 18/2020, art. 30", maxLength = 200)
        String legalBasis,

        @Schema(description = "Days on which it can be filed, in Italy")
        DateRange window,

        @Schema(description = "Days it is paid for") DateRange period,

        @Schema(description = "Absent when it is computed from earnings") @Nullable
        Amount amount,

        @Schema(description = "Level that files it at once") CredentialLevel minimumLevel,

        @Schema(description = "The first half of a PIN alone files it")
        boolean simplified,

        @Schema(description = "Lower level that files it suspended, until the holder reaches the minimum level")
        @Nullable
        CredentialLevel fileSuspendedFrom,

        @Schema(
                examples = "ALLOWANCE_600",
                pattern = Benefit.CODE,
                maxLength = 40,
                description = "One live application per person and period among all benefits of a group")
        String exclusionGroup,

        @Schema(description = "To be appropriated with the full PIN after acceptance")
        boolean needsAppropriation,

        @Schema(description = "For which children it can be claimed") @Nullable
        ChildRuleView childRule,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                maxProperties = 50,
                description = "JSON Schema 2020-12 of the declaration that the application must carry")
        JsonNode declarationSchema,

        @Schema(maxItems = 50, description = "One for each field of the declaration, in the order to ask them")
        List<QuestionView> questions,

        @Schema(maxItems = 50, description = "What the law wants answered, beside the children's age")
        List<ConditionView> conditions) {

    /** The whole catalogue: it is short, so it has one page. */
    record BenefitList(
            @Schema(required = true, minItems = 1, maxItems = 200)
            List<BenefitView> items) {
        BenefitList {
            items = List.copyOf(items);
        }
    }

    BenefitView {
        questions = List.copyOf(questions);
        conditions = List.copyOf(conditions);
    }

    @Schema(
            name = "ChildRule",
            requiredProperties = {"under_age", "on", "text"})
    record ChildRuleView(
            @Schema(examples = "12", minimum = "1", maximum = "30")
            int underAge,

            LocalDate on,

            @Schema(examples = "Every child is under 12 on 5 March 2020, or has a severe disability.", maxLength = 500)
            String text) {}

    static BenefitView of(Benefit benefit, Language language) {
        return new BenefitView(
                benefit.code(),
                benefit.name().in(language),
                benefit.help().in(language),
                benefit.legalBasis(),
                benefit.window(),
                benefit.period(),
                benefit.amount(),
                benefit.minimumLevel(),
                benefit.simplified(),
                benefit.fileSuspendedFrom(),
                benefit.exclusionGroup(),
                benefit.needsAppropriation(),
                of(benefit.childRule(), language),
                benefit.declarationSchema().source(),
                benefit.questions().stream()
                        .map(question -> QuestionView.of(question, language))
                        .toList(),
                benefit.conditions().stream()
                        .map(condition -> ConditionView.of(condition, language))
                        .toList());
    }

    private static @Nullable ChildRuleView of(@Nullable ChildRule rule, Language language) {
        return rule == null
                ? null
                : new ChildRuleView(rule.underAge(), rule.on(), rule.asks().in(language));
    }
}
