package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import it.sportello.contracts.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Renders templates. Their first line is the subject; the rest is the body. Plain text without links: who learns to trust
 * them in our mails will trust them in forged ones.
 */
@ApplicationScoped
public class MailTexts {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final String WORDS = "it.sportello.notification.template.words";

    private final Engine engine;

    public MailTexts(Engine engine) {
        this.engine = engine;
    }

    public MailText render(MailTemplate template, Language language, Map<String, String> parameters) {
        TemplateInstance instance = engine.getTemplate(template.path(language)).instance();
        parameters.forEach((name, value) -> instance.data(name, readable(name, value, language)));
        String[] parts = instance.render().split("\n", 2);
        return new MailText(language, parts[0].strip(), parts[1].strip() + "\n");
    }

    private static String readable(String name, String value, Language language) {
        return name.endsWith("_at") ? dayAndHour(value, language) : inWords(name + "." + value, value, language);
    }

    /** Instants are for machines; people read days and hours of Rome. */
    private static String dayAndHour(String value, Language language) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(language.locale())
                    .format(Instant.parse(value).atZone(ROME));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    /** Codes have names; one that joined the catalogue without a release is shown as it is. */
    private static String inWords(String key, String value, Language language) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, language.locale(), MailTexts.class.getClassLoader());
        return words.containsKey(key) ? words.getString(key) : value;
    }
}
