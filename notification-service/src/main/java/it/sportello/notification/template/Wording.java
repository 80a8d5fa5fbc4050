package it.sportello.notification.template;

import it.sportello.contracts.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;

/** Says what stands in an order as people say it: instants are for machines, and codes have names. */
public final class Wording {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String WORDS = "it.sportello.notification.template.words";

    private final FormatStyle dates;

    public Wording(FormatStyle dates) {
        this.dates = dates;
    }

    /** The value of a parameter; its name tells what kind of value it is. What cannot be read as that is left as it is. */
    public String of(String name, String value, Language language) {
        try {
            if (name.endsWith("_at")) {
                return dayAndHour(Instant.parse(value), language);
            }
            if (name.endsWith("_day") || name.endsWith("_until")) {
                return day(LocalDate.parse(value), language);
            }
        } catch (DateTimeParseException _) {
            return value;
        }
        return inWords(name + "." + value, value, language);
    }

    public String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(dates)
                .withLocale(language.locale())
                .format(day);
    }

    private String dayAndHour(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(dates, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(at.atZone(ROME));
    }

    /** Codes have names; one that joined the catalogue without a release is shown as it is. */
    private static String inWords(String key, String value, Language language) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, language.locale(), Wording.class.getClassLoader());
        return words.containsKey(key) ? words.getString(key) : value;
    }
}
