package it.sportello.notification.template;

import java.time.format.FormatStyle;
import java.util.Locale;

/** Where a text is read, and so how much room it has. */
enum Medium {
    MAIL(FormatStyle.LONG),
    SMS(FormatStyle.SHORT);

    private final FormatStyle dates;

    Medium(FormatStyle dates) {
        this.dates = dates;
    }

    FormatStyle dates() {
        return dates;
    }

    /** The directory of its templates. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
