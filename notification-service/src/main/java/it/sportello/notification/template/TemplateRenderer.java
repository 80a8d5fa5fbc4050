package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import it.sportello.contracts.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.ResourceBundle;

/** Fills a template in, with codes and instants written as people say them. */
final class TemplateRenderer {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final String WORDS = "it.sportello.notification.template.words";

    private final Engine engine;
    private final Medium medium;

    TemplateRenderer(Engine engine, Medium medium) {
        this.engine = engine;
        this.medium = medium;
    }

    String render(MessageTemplate template, Language language, Map<String, String> parameters) {
        TemplateInstance instance =
                engine.getTemplate(template.path(medium, language)).instance();
        parameters.forEach((name, value) -> instance.data(name, readable(name, value, language)));
        return instance.render();
    }

    private String readable(String name, String value, Language language) {
        if (name.endsWith("_at")) {
            return dayAndHour(value, language);
        }
        return name.endsWith("_day") ? day(value, language) : inWords(name + "." + value, value, language);
    }

    /** Instants are for machines; people read days and hours of Rome. */
    private String dayAndHour(String value, Language language) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(medium.dates(), FormatStyle.SHORT)
                    .withLocale(language.locale())
                    .format(Instant.parse(value).atZone(ROME));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    private String day(String value, Language language) {
        try {
            return DateTimeFormatter.ofLocalizedDate(medium.dates())
                    .withLocale(language.locale())
                    .format(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    /** Codes have names; one that joined the catalogue without a release is shown as it is. */
    private static String inWords(String key, String value, Language language) {
        ResourceBundle words =
                ResourceBundle.getBundle(WORDS, language.locale(), TemplateRenderer.class.getClassLoader());
        return words.containsKey(key) ? words.getString(key) : value;
    }
}
