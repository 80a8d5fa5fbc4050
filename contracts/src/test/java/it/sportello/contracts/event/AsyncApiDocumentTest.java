package it.sportello.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds {@code docs/asyncapi/sportello.json} to the code. After a wanted change, run this test with
 * {@code -Dasyncapi.update=true} and read the difference before committing it: it is a change of the public contract.
 */
class AsyncApiDocumentTest {

    private static final Path STORED = EventSchemas.DIRECTORY.resolveSibling("sportello.json");

    private static final JsonNode DOCUMENT = AsyncApiDocument.generate();

    @Test
    void theStoredDocumentIsWhatTheCodeSays() throws IOException {
        String current =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(DOCUMENT) + "\n";
        if (Boolean.getBoolean("asyncapi.update")) {
            Files.writeString(STORED, current);
        }
        assertThat(STORED)
                .as("stored AsyncAPI document; update it with -Dasyncapi.update=true")
                .hasContent(current);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(STORED.resolveSibling(reference)).exists();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasEventsAWriterAndAReader(Topic topic) {
        assertThat(DOCUMENT.at("/channels/" + topic.topicName()).get("messages"))
                .isNotEmpty();
        assertThat(topic.writers()).isNotEmpty();
        assertThat(topic.readers()).isNotEmpty().doesNotContainAnyElementsOf(topic.writers());
    }
}
