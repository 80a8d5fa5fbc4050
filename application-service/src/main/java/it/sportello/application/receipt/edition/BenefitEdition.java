package it.sportello.application.receipt.edition;

import static java.util.Objects.requireNonNull;

import it.sportello.application.catalogue.Benefit;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.declaration.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * What a receipt says of a benefit, as it was in one version of the catalogue.
 *
 * @param questions what was asked, in its order
 */
public record BenefitEdition(
        String code,
        String version,
        LocalizedText name,
        String legalBasis,
        DateRange period,
        List<Question> questions) {

    /** @param options the answers to choose from, by their code; empty for an answer of another kind */
    public record Question(String field, LocalizedText text, Map<String, LocalizedText> options) {
        public Question {
            requireNonNull(field, "field");
            requireNonNull(text, "text");
            options = Map.copyOf(options);
        }
    }

    public BenefitEdition {
        requireNonNull(code, "code");
        requireNonNull(version, "version");
        requireNonNull(name, "name");
        requireNonNull(legalBasis, "legalBasis");
        requireNonNull(period, "period");
        questions = List.copyOf(questions);
    }

    static BenefitEdition of(Benefit benefit) {
        return new BenefitEdition(
                benefit.code(),
                benefit.catalogueVersion(),
                benefit.name(),
                benefit.legalBasis(),
                benefit.period(),
                benefit.questions().stream()
                        .map(question -> new Question(question.field(), question.text(), question.options()))
                        .toList());
    }
}
