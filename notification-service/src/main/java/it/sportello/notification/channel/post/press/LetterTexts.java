package it.sportello.notification.channel.post.press;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import it.sportello.notification.template.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.FormatStyle;

/** Writes letters as XHTML. Its template escapes whatever comes from outside. */
@ApplicationScoped
class LetterTexts {

    private static final String HALF = "half";
    private static final String FILINGS = "filings";

    private final Engine engine;
    private final Wording wording = new Wording(FormatStyle.LONG);

    LetterTexts(Engine engine) {
        this.engine = engine;
    }

    String write(Letter letter) {
        TemplateInstance text =
                engine.getTemplate(letter.template().path(letter.language())).instance();
        letter.parameters().forEach((name, value) -> text.data(name, wording.of(name, value, letter.language())));
        letter.template()
                .validity()
                .ifPresent(validity ->
                        text.data("valid_until", wording.day(letter.day().plus(validity), letter.language())));
        return text.data("language", letter.language().code())
                .data("letter_id", letter.id())
                .data("address", letter.envelope().lines())
                .data("address_points", letter.envelope().points())
                .data("day", wording.day(letter.day(), letter.language()))
                .data(HALF, inGroups(letter.parameters().getOrDefault(HALF, "")))
                // Made with the first half, one a line: the citizen can repudiate what is not theirs (C13).
                .data(
                        FILINGS,
                        letter.parameters().getOrDefault(FILINGS, "").lines().toList())
                .render();
    }

    /** N5: groups of four, which people read, type and dictate without losing their place. */
    private static String inGroups(String half) {
        return half.replaceAll("[^0-9A-Za-z]", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
