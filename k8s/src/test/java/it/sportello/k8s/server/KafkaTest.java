package it.sportello.k8s.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.contracts.Participant;
import it.sportello.contracts.Topic;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics and rights on the broker are those of {@link Topic}. */
class KafkaTest {

    private static final List<String> ROLES = List.of("sms", "mail", "postal");

    static Stream<Workload> services() {
        return Arrays.stream(Overlay.values()).flatMap(overlay -> overlay.services().stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsThereAndThereAreNoOthers(Overlay overlay) {
        assertThat(overlay.ofKind("KafkaTopic").stream().map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        assertThat(overlay.ofKind("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/partitions").intValue()).isEqualTo(Topic.PARTITIONS);
            assertThat(topic.at("/spec/config/retention.ms").longValue()).isEqualTo(Topic.RETENTION.toMillis());
            assertThat(topic.at("/spec/config/segment.ms").longValue()).isEqualTo(Topic.SEGMENT.toMillis());
            assertThat(topic.text("/metadata/labels/strimzi.io~1cluster")).isEqualTo("sportello");
        });
    }

    @ParameterizedTest
    @EnumSource
    void productionSurvivesTheLossOfABroker(Overlay overlay) {
        int copies = overlay == Overlay.PRODUCTION ? 3 : 1;
        assertThat(overlay.ofKind("KafkaTopic"))
                .allSatisfy(topic ->
                        assertThat(topic.at("/spec/replicas").intValue()).isEqualTo(copies));
        assertThat(overlay.find("KafkaNodePool", "node").at("/spec/replicas").intValue())
                .isEqualTo(copies);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aProcessHasExactlyTheRightsOfItsService(Workload service) {
        Set<String> expected = new TreeSet<>();
        for (Topic topic : Topic.values()) {
            if (topic.writers().contains(participant(service))) {
                expected.add("topic " + topic.topicName() + " [\"Write\",\"Describe\"]");
            }
            if (topic.readers().contains(participant(service)) && reads(service, topic)) {
                expected.add("topic " + topic.topicName() + " [\"Read\",\"Describe\"]");
            }
        }
        expected.add("group " + group(service) + " [\"Read\"]");
        assertThat(rights(service.overlay().find("KafkaUser", service.name()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseIsLetIn(Overlay overlay) {
        assertThat(overlay.ofKind("KafkaUser").stream().map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(
                        overlay.services().stream().map(Workload::name).toList());
        assertThat(overlay.find("Kafka", "sportello").text("/spec/kafka/authorization/type"))
                .isEqualTo("simple");
        assertThat(overlay.find("Kafka", "sportello").at("/spec/kafka/listeners"))
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.get("tls").booleanValue()).isTrue();
                    assertThat(listener.at("/authentication/type").textValue()).isEqualTo("tls");
                });
    }

    private static Set<String> rights(Manifest user) {
        Set<String> rights = new TreeSet<>();
        for (JsonNode right : user.at("/spec/authorization/acls")) {
            assertThat(right.at("/resource/patternType").textValue()).isEqualTo("literal");
            rights.add("%s %s %s"
                    .formatted(
                            right.at("/resource/type").textValue(),
                            right.at("/resource/name").textValue(),
                            right.get("operations")));
        }
        return rights;
    }

    private static Participant participant(Workload service) {
        String name = service.labels().get("app.kubernetes.io/name");
        return Arrays.stream(Participant.values())
                .filter(participant -> participant.serviceName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A role of notification-service reads the topic of its own channel alone. */
    private static boolean reads(Workload service, Topic topic) {
        String role = service.labels().get("app.kubernetes.io/component");
        return role == null || topic.topicName().equals("dispatch-" + role);
    }

    private static String group(Workload service) {
        String role = service.labels().get("app.kubernetes.io/component");
        assertThat(role == null || ROLES.contains(role)).isTrue();
        return participant(service).serviceName() + (role == null ? "" : "-" + role);
    }
}
