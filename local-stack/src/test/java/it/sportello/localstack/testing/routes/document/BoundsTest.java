package it.sportello.localstack.testing.routes.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"type": "string"}`                                             | X: maxLength
            `{"type": "string", "format": "email"}`                          | X: maxLength
            `{"type": "integer", "format": "int32", "minimum": 1}`           | X: maximum
            `{"type": "number", "minimum": 1, "maximum": 2}`                 | X: format
            `{"type": "array", "items": {"type": "boolean"}}`                | X: maxItems
            `{"type": "array", "maxItems": 3, "items": {"type": "string"}}`  | X[]: maxLength
            `{"type": "object"}`                                             | X: additionalProperties
            `{"type": "object", "additionalProperties": true}`               | X: maxProperties
            `{"type": ["string", "null"]}`                                   | X: maxLength
            `{"pattern": "^x$"}`                                             | X: type
            """)
    void findsWhatIsLeftOpen(String schema, String missing) throws JsonProcessingException {
        assertThat(missingIn(schema)).contains(missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"type": "string", "maxLength": 3}`
            `{"type": "string", "enum": ["A"]}`
            `{"type": "string", "format": "date-time"}`
            `{"type": "integer", "format": "int32", "minimum": 1, "maximum": 2}`
            `{"type": "boolean"}`
            `{"type": ["boolean", "null"]}`
            `{"$ref": "#/components/schemas/Y", "type": "object"}`
            `{"allOf": [{"$ref": "#/components/schemas/Y"}, {"default": "A"}]}`
            `{"type": "object", "additionalProperties": false, "properties": {"a": {"type": "boolean"}}}`
            `{"type": "object", "maxProperties": 9, "additionalProperties": {"type": "string", "maxLength": 3}}`
            """)
    void isContentWithWhatIsBounded(String schema) throws JsonProcessingException {
        assertThat(missingIn(schema)).isEmpty();
    }

    @Test
    void looksIntoParametersHeadersAndContents() throws JsonProcessingException {
        assertThat(Bounds.missingIn(JSON.readTree("""
                        {"paths": {"/x": {"get": {
                          "parameters": [{"name": "p", "schema": {"type": "string"}}],
                          "responses": {"200": {
                            "headers": {"H": {"schema": {"type": "string"}}},
                            "content": {"application/json": {"schema": {"type": "string"}, "example": {"schema": {}}}}
                          }}}}}}
                        """))).hasSize(3);
    }

    private static List<String> missingIn(String schema) throws JsonProcessingException {
        return Bounds.missingIn(JSON.readTree("{\"components\": {\"schemas\": {\"X\": " + schema + "}}}"));
    }
}
