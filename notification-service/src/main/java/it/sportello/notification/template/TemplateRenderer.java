package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import it.sportello.contracts.Language;
import java.util.Map;

/** Fills a template in, with codes and instants written as people say them. */
final class TemplateRenderer {

    private final Engine engine;
    private final Medium medium;
    private final Wording wording;

    TemplateRenderer(Engine engine, Medium medium) {
        this.engine = engine;
        this.medium = medium;
        this.wording = new Wording(medium.dates());
    }

    String render(MessageTemplate template, Language language, Map<String, String> parameters) {
        TemplateInstance instance =
                engine.getTemplate(template.path(medium, language)).instance();
        parameters.forEach((name, value) -> instance.data(name, wording.of(name, value, language)));
        return instance.render();
    }
}
