package it.sportello.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadsTest {

    private static final Set<String> SERVICES = Set.of(
            "pin-service",
            "application-service",
            "notification-sms",
            "notification-mail",
            "notification-postal",
            "contact-center-service");

    /** In every namespace. */
    private static final String MADE_BY_KUBERNETES = "kube-root-ca.crt";

    static Stream<Workload> everything() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Stream.of("Deployment", "Job", "CronJob")
                        .flatMap(kind -> overlay.ofKind(kind).stream())
                        .map(manifest -> new Workload(overlay, manifest)));
    }

    static Stream<Workload> services() {
        return Arrays.stream(Overlay.values()).flatMap(overlay -> overlay.services().stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceIsThereAndEveryRoleOfNotifications(Overlay overlay) {
        assertThat(overlay.services().stream().map(Workload::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void podsMeetTheRestrictedStandard(Workload workload) {
        JsonNode pod = workload.pod();
        assertThat(pod.get("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").intValue()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").textValue()).isEqualTo("RuntimeDefault");
        assertThat(pod.get("containers")).hasSize(1);
        JsonNode container = workload.container().get("securityContext");
        assertThat(container.get("allowPrivilegeEscalation").booleanValue()).isFalse();
        assertThat(container.get("readOnlyRootFilesystem").booleanValue()).isTrue();
        assertThat(container.at("/capabilities/drop/0").textValue()).isEqualTo("ALL");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyContainerHasItsBounds(Workload workload) {
        for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
            assertThat(workload.container()
                            .at("/resources/requests/" + resource)
                            .asText())
                    .as("request of " + resource)
                    .isNotEmpty();
            assertThat(workload.container().at("/resources/limits/" + resource).asText())
                    .as("limit of " + resource)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void theManagementPortIsProbed(Workload service) {
        JsonNode container = service.container();
        assertThat(container.get("ports")).anySatisfy(port -> {
            assertThat(port.get("name").textValue()).isEqualTo("management");
            assertThat(port.get("containerPort").intValue()).isEqualTo(9000);
        });
        assertThat(probe(container, "startupProbe")).isEqualTo("management /q/health/started");
        assertThat(probe(container, "readinessProbe")).isEqualTo("management /q/health/ready");
        assertThat(probe(container, "livenessProbe")).isEqualTo("management /q/health/live");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceSurvivesTheDrainOfANodeAndDoesNotStopIt(Workload service) {
        JsonNode budget =
                service.overlay().find("PodDisruptionBudget", service.name()).at("/spec");
        assertThat(service.labels()).containsAllEntriesOf(Selector.matchLabels(budget.get("selector")));
        assertThat(budget.path("maxUnavailable").intValue()).isEqualTo(1);
        assertThat(leastReplicas(service)).isGreaterThanOrEqualTo(service.overlay() == Overlay.PRODUCTION ? 2 : 1);
    }

    /** A number in both would send the replicas back to it with every release. */
    @ParameterizedTest
    @MethodSource("services")
    void eitherTheAutoscalerOrTheDeploymentSaysHowManyReplicas(Workload service) {
        assertThat(service.manifest().at("/spec").has("replicas"))
                .isNotEqualTo(scaler(service).isPresent());
        scaler(service)
                .ifPresent(
                        scaler -> assertThat(scaler.at("/spec/scaleTargetRef").toString())
                                .isEqualTo("{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"name\":\"%s\"}"
                                        .formatted(service.name())));
    }

    @ParameterizedTest
    @MethodSource("services")
    void replicasAreSpreadOverNodesAndZones(Workload service) {
        JsonNode constraints = service.pod().path("topologySpreadConstraints");
        assertThat(constraints.findValuesAsText("topologyKey"))
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        assertThat(constraints).allSatisfy(constraint -> {
            assertThat(service.labels()).containsAllEntriesOf(Selector.matchLabels(constraint.get("labelSelector")));
            assertThat(constraint.get("matchLabelKeys").toString())
                    .contains("app.kubernetes.io/name", "app.kubernetes.io/component");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theNamespaceEnforcesTheRestrictedStandard(Overlay overlay) {
        assertThat(overlay.ofKind("Namespace"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .textValue())
                        .isEqualTo("restricted"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReferredToIsThereOrASecret(Overlay overlay) {
        List<String> maps = Stream.concat(
                        overlay.ofKind("ConfigMap").stream().map(Manifest::name), Stream.of(MADE_BY_KUBERNETES))
                .toList();
        everything()
                .filter(workload -> workload.overlay() == overlay)
                .forEach(workload -> assertThat(Stream.of("configMapRef", "configMap")
                                .flatMap(reference -> workload.pod().findValues(reference).stream())
                                .map(reference -> reference.get("name").textValue()))
                        .isSubsetOf(maps));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsMountedIsAVolume(Workload workload) {
        assertThat(names(workload.container().get("volumeMounts")))
                .containsExactlyInAnyOrderElementsOf(names(workload.pod().get("volumes")));
    }

    private static int leastReplicas(Workload service) {
        return scaler(service)
                .map(scaler -> scaler.at("/spec/minReplicas"))
                .orElseGet(() -> service.manifest().at("/spec/replicas"))
                .intValue();
    }

    private static Optional<Manifest> scaler(Workload service) {
        return service.overlay().ofKind("HorizontalPodAutoscaler").stream()
                .filter(scaler -> scaler.name().equals(service.name()))
                .findFirst();
    }

    private static String probe(JsonNode container, String probe) {
        JsonNode get = container.at("/" + probe + "/httpGet");
        return get.path("port").asText() + " " + get.path("path").asText();
    }

    private static List<String> names(JsonNode named) {
        return StreamSupport.stream(named.spliterator(), false)
                .map(entry -> entry.get("name").textValue())
                .toList();
    }
}
