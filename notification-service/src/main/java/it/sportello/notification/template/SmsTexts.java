package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import it.sportello.contracts.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Writes short messages: one of 160 characters, in letters that every telephone has, without links (N5). */
@ApplicationScoped
public class SmsTexts {

    private final TemplateRenderer renderer;

    public SmsTexts(Engine engine) {
        renderer = new TemplateRenderer(engine, Medium.SMS);
    }

    /** Empty when these parameters make the text too long or need letters that telephones lack. */
    public Optional<SmsText> render(MessageTemplate template, Language language, Map<String, String> parameters) {
        // Locales put narrow blanks into dates, which telephones do not have.
        String text = renderer.render(template, language, parameters).strip().replaceAll("\\s|\\h", " ");
        return SmsText.of(text);
    }
}
