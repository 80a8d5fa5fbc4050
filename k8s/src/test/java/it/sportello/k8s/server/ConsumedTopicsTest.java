package it.sportello.k8s.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Participant;
import it.sportello.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a service subscribes to it may read, or its broker would refuse it on the first day; nothing else it may. */
class ConsumedTopicsTest {

    @ParameterizedTest
    @EnumSource
    void aServiceMayReadWhatItSubscribesToAndNothingElse(Participant service) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("..", service.serviceName(), "src/main/resources/application.properties"))) {
            properties.load(file);
        }
        List<String> subscribed = properties.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .map(properties::getProperty)
                .toList();
        assertThat(subscribed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values())
                        .filter(topic -> topic.readers().contains(service))
                        .map(Topic::topicName)
                        .toList());
    }
}
