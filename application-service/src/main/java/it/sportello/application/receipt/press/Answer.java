package it.sportello.application.receipt.press;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.application.receipt.edition.BenefitEdition;
import it.sportello.application.receipt.edition.BenefitEdition.Question;
import it.sportello.contracts.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;

/** A question of the declaration and what the applicant answered, in words. */
record Answer(String question, String text) {

    private static final LocalizedText YES = new LocalizedText("Sì", "Yes", "Ja");
    private static final LocalizedText NO = new LocalizedText("No", "No", "Nein");

    /** How the catalogue names amounts. */
    private static final String CENTS = "_cents";

    /** Those that were answered, in the order in which they were asked. */
    static List<Answer> of(BenefitEdition benefit, JsonNode declaration, Language language) {
        return benefit.questions().stream()
                .filter(question -> declaration.hasNonNull(question.field()))
                .map(question -> new Answer(
                        question.text().in(language), written(question, declaration.get(question.field()), language)))
                .toList();
    }

    private static String written(Question question, JsonNode answer, Language language) {
        if (answer.isBoolean()) {
            return (answer.booleanValue() ? YES : NO).in(language);
        }
        if (answer.isNumber()) {
            return number(question.field(), answer.decimalValue(), language);
        }
        LocalizedText option = question.options().get(answer.asText());
        return option == null ? dayOrText(answer, language) : option.in(language);
    }

    private static String number(String field, BigDecimal number, Language language) {
        if (!field.endsWith(CENTS)) {
            return NumberFormat.getInstance(language.locale()).format(number);
        }
        NumberFormat money = NumberFormat.getCurrencyInstance(language.locale());
        money.setCurrency(Currency.getInstance("EUR"));
        return money.format(number.movePointLeft(2));
    }

    private static String dayOrText(JsonNode answer, Language language) {
        try {
            return day(LocalDate.parse(answer.asText()), language);
        } catch (DateTimeException e) {
            return answer.isTextual() ? answer.asText() : answer.toString();
        }
    }

    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
