package it.sportello.notification.channel.post.press;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Writes letters as XHTML. Its template escapes whatever comes from outside. */
@ApplicationScoped
class LetterTexts {

    private final Engine engine;

    LetterTexts(Engine engine) {
        this.engine = engine;
    }

    String write(Letter letter) {
        var text = engine.getTemplate(letter.template().path(letter.language())).instance();
        return text.data("language", letter.language().code())
                .data("letter_id", letter.id())
                .data("address", letter.envelope().lines())
                .data("address_points", letter.envelope().points())
                .data("day", written(letter.day(), letter))
                .data("valid_until", written(letter.day().plus(letter.template().validity()), letter))
                .data("half", inGroups(letter.half()))
                .data("filings", letter.filings())
                .render();
    }

    private static String written(LocalDate day, Letter letter) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(letter.language().locale())
                .format(day);
    }

    /** N5: groups of four, which people read, type and dictate without losing their place. */
    private static String inGroups(String half) {
        return half.replaceAll("[^0-9A-Za-z]", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
