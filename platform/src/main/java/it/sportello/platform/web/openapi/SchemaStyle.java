package it.sportello.platform.web.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Adds to a schema and to all within it what follows from its kind; annotations say what does not. */
final class SchemaStyle {

    private static final int UUID_LENGTH = 36;

    private SchemaStyle() {}

    static void apply(Schema schema) {
        if (schema.getRef() != null) {
            // The kind is the named schema's to say.
            schema.setType(null);
            return;
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setMaxLength(UUID_LENGTH);
        }
        if (isList(schema) && schema.getMinItems() == null) {
            schema.setMinItems(0);
        }
        if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
            // Objects have the fields they have: the service refuses others.
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        parts(schema).forEach(SchemaStyle::apply);
    }

    private static boolean isList(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
    }

    private static Stream<Schema> parts(Schema schema) {
        Collection<Schema> properties = schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values();
        return Stream.concat(
                properties.stream(),
                Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                        .filter(Objects::nonNull));
    }
}
