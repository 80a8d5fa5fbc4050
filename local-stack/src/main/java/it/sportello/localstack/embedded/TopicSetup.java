package it.sportello.localstack.embedded;

import it.sportello.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Gives a broker every topic of the suite. Up front, because a topic made by its first record delivers that record seconds late. */
public final class TopicSetup {

    private TopicSetup() {}

    /** May be repeated: what exists stays as it is. */
    public static void createMissing(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(TopicSetup::newTopic)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.topicName(), Topic.PARTITIONS, (short) 1)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.RETENTION.toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Topic.SEGMENT.toMillis())));
    }
}
