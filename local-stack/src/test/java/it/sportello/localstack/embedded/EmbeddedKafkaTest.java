package it.sportello.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    private Path directory;

    @Test
    void keepsRecordsFromStartToStart() {
        byte[] value = "kept".getBytes(StandardCharsets.UTF_8);
        try (var first = start()) {
            new TopicProbe(first.bootstrapServers()).send(Topic.PIN_EVENTS, "key", Map.of(), value);
        }

        try (var second = start()) {
            assertThat(new TopicProbe(second.bootstrapServers()).readAll(Topic.PIN_EVENTS, "key"))
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.value()).isEqualTo(value));
        }
    }

    @Test
    void hasEveryTopicWithItsPartitionsAndRetention() throws Exception {
        try (var kafka = start();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();

            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .hasSize(names.size())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topic.PARTITIONS));
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topic.PIN_EVENTS.topicName());
            var config = admin.describeConfigs(List.of(resource)).all().get();
            assertThat(config.get(resource).get("retention.ms").value())
                    .isEqualTo(Long.toString(Topic.RETENTION.toMillis()));
            assertThat(config.get(resource).get("segment.ms").value())
                    .isEqualTo(Long.toString(Topic.SEGMENT.toMillis()));
        }
    }

    @Test
    void aThrowAwayBrokerLeavesNothing() {
        var kafka = EmbeddedKafka.throwAway();
        Path data = kafka.directory();
        assertThat(data).isDirectory();

        kafka.close();

        assertThat(Files.exists(data)).isFalse();
    }

    private EmbeddedKafka start() {
        return EmbeddedKafka.durable(directory, FreePorts.next(), FreePorts.next());
    }
}
