package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import it.sportello.contracts.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Writes mails. The first line of a template is the subject; the rest is the body. Plain text without links: who learns to
 * trust them in our mails will trust them in forged ones.
 */
@ApplicationScoped
public class MailTexts {

    private final TemplateRenderer renderer;

    public MailTexts(Engine engine) {
        renderer = new TemplateRenderer(engine, Medium.MAIL);
    }

    public MailText render(MessageTemplate template, Language language, Map<String, String> parameters) {
        String[] parts = renderer.render(template, language, parameters).split("\n", 2);
        return new MailText(language, parts[0].strip(), parts[1].strip() + "\n");
    }
}
