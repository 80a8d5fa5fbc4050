package it.sportello.platform.web.openapi;

import it.sportello.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Names every kind of {@link Page} after what is on it, as in {@code ApplicationPage}: the generator turns it round. */
final class PageNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = Page.class.getSimpleName();

    private final OpenAPI api;

    private PageNames(OpenAPI api) {
        this.api = api;
    }

    static void applyTo(OpenAPI api) {
        new PageNames(api).apply();
    }

    private void apply() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        api.getComponents().getSchemas().forEach((name, schema) -> schemas.put(newName(name), schema));
        answers().forEach(answer -> answer.setRef(SCHEMAS + newName(nameOf(answer))));
        api.getComponents().setSchemas(schemas);
    }

    private String newName(String name) {
        Schema schema = api.getComponents().getSchemas().get(name);
        return name.startsWith(PAGE) && schema != null && schema.getProperties() != null
                ? nameOf(schema.getProperties().get("items").getItems()) + PAGE
                : name;
    }

    private static String nameOf(Schema reference) {
        return reference.getRef().substring(SCHEMAS.length());
    }

    /** All references to a schema that are the body of an answer: a page is nothing else. */
    private Stream<Schema> answers() {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getResponses)
                .flatMap(responses -> responses.getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .flatMap(content -> Optional.ofNullable(content).map(Content::getMediaTypes).stream())
                .flatMap(types -> types.values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .filter(schema -> schema.getRef() != null);
    }
}
