package it.sportello.k8s.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every conversation that configuration asks for is allowed, and no other between our pods. */
class NetworkPoliciesTest {

    /** Pods that operators make, by the host names under which they are reached. */
    private static final Map<String, Map<String, String>> OPERATED = Map.of(
            "sportello-db-rw", Map.of("cnpg.io/cluster", "sportello-db"),
            "sportello-kafka-bootstrap", Map.of("strimzi.io/cluster", "sportello", "strimzi.io/kind", "Kafka"));

    private static final String API_SERVER = "kubernetes.default.svc";

    private static final Set<Integer> PORTS = Set.of(
            22, 443, 587, 993, 2222, 2775, 3025, 3143, 5432, 8080, 8081, 8082, 8083, 8084, 8089, 8090, 9000, 9093);

    @ParameterizedTest
    @EnumSource
    void nothingIsAllowedUnlessSaid(Overlay overlay) {
        JsonNode deny = overlay.find("NetworkPolicy", "default-deny").at("/spec");
        assertThat(deny.get("podSelector")).isEmpty();
        assertThat(deny.get("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyReachesWhomConfigurationNamesAndNobodyElse(Overlay overlay) {
        Policies policies = Policies.of(overlay);
        Map<String, Map<String, String>> pods = pods(overlay);
        Set<String> allowed = new TreeSet<>();
        pods.forEach((from, fromLabels) -> pods.forEach((to, toLabels) -> PORTS.stream()
                .filter(port -> isOurs(overlay, from) && policies.allow(fromLabels, toLabels, port))
                .forEach(port -> allowed.add(from + " → " + to + ":" + port))));
        assertThat(allowed).isEqualTo(needed(overlay, pods));
    }

    @ParameterizedTest
    @EnumSource
    void whoHasAPeerOutsideMayReachItsPortAndNoOther(Overlay overlay) {
        Policies policies = Policies.of(overlay);
        workloads(overlay).forEach(workload -> {
            Set<Integer> needed = Address.in(workload.settings()).stream()
                    .filter(address -> isUsed(workload, address)
                            && target(overlay, address).isEmpty())
                    .flatMap(address -> Stream.of(address.port(), portBehind(address)))
                    .collect(Collectors.toSet());
            assertThat(policies.outside(workload.labels()))
                    .as(workload.toString())
                    .isEqualTo(needed);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDoorLeadsToItsServicesAlone(Overlay overlay) {
        Policies policies = Policies.of(overlay);
        for (Workload service : overlay.services()) {
            for (String gateway : Set.of("public", "staff")) {
                int port = service.container().at("/ports").findValues("containerPort").stream()
                        .mapToInt(JsonNode::intValue)
                        .filter(open -> open != 9000)
                        .findFirst()
                        .orElseThrow();
                assertThat(policies.allowFrom("sportello.example/gateway", gateway, service.labels(), port))
                        .as("%s door to %s", gateway, service)
                        .isEqualTo(Routes.of(overlay, gateway)
                                .lead(service.labels().get("app.kubernetes.io/name")));
                assertThat(policies.allowFrom("sportello.example/gateway", gateway, service.labels(), 9000))
                        .isFalse();
            }
        }
    }

    private static Set<String> needed(Overlay overlay, Map<String, Map<String, String>> pods) {
        Set<String> needed = new TreeSet<>();
        workloads(overlay)
                .forEach(workload -> Address.in(workload.settings()).stream()
                        .filter(address -> isUsed(workload, address))
                        .forEach(address -> target(overlay, address)
                                .ifPresent(labels -> pods.forEach((name, podLabels) -> {
                                    if (podLabels.entrySet().containsAll(labels.entrySet())) {
                                        needed.add(workload.name() + " → " + name + ":" + address.port());
                                    }
                                }))));
        return needed;
    }

    /** Policies are asked when the service's address has become that of an API server. */
    private static int portBehind(Address address) {
        return address.host().equals(API_SERVER) ? 6443 : address.port();
    }

    /** A migration has its service's configuration, and needs of it the database. */
    private static boolean isUsed(Workload workload, Address address) {
        return workload.isService()
                || address.host().equals("sportello-db-rw")
                || address.host().equals(API_SERVER);
    }

    private static Optional<Map<String, String>> target(Overlay overlay, Address address) {
        if (OPERATED.containsKey(address.host())) {
            return Optional.of(OPERATED.get(address.host()));
        }
        return overlay.ofKind("Service").stream()
                .filter(service -> service.name().equals(address.host()))
                .map(service -> labels(service.at("/spec/selector")))
                .findFirst();
    }

    private static Map<String, Map<String, String>> pods(Overlay overlay) {
        Map<String, Map<String, String>> pods = new HashMap<>(OPERATED);
        workloads(overlay).forEach(workload -> pods.put(workload.name(), workload.labels()));
        return pods;
    }

    private static boolean isOurs(Overlay overlay, String pod) {
        return workloads(overlay).anyMatch(workload -> workload.name().equals(pod));
    }

    private static Stream<Workload> workloads(Overlay overlay) {
        return Stream.of("Deployment", "Job", "CronJob")
                .flatMap(kind -> overlay.ofKind(kind).stream())
                .map(manifest -> new Workload(overlay, manifest));
    }

    private static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new HashMap<>();
        node.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().textValue()));
        return labels;
    }
}
