package it.sportello.k8s.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1PodSpec;
import it.sportello.k8s.CardEdge;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Selector;
import it.sportello.k8s.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The documented edge for services cards fits the production that it is put beside. */
class CardEdgeTest {

    private static final int HTTPS = 443;
    private static final int PIN_SERVICE = 8081;

    private final Map<String, String> edge = new Workload(Overlay.PRODUCTION, find("Deployment")).labels();
    private final Map<String, String> pinService =
            new Workload(Overlay.PRODUCTION, Overlay.PRODUCTION.find("Deployment", "pin-service")).labels();
    private final Policies policies = new Policies(CardEdge.besideProduction().stream()
            .filter(manifest -> manifest.kind().equals("NetworkPolicy"))
            .toList());

    @Test
    @DisplayName("C8 the edge for services cards is reached through the gateway and reaches pin-service, nobody else")
    void isBetweenTheGatewayAndPinService() {
        assertThat(policies.allowFrom("sportello.example/gateway", "public", edge, HTTPS))
                .isTrue();
        assertThat(policies.allowFrom("sportello.example/gateway", "staff", edge, HTTPS))
                .isFalse();
        assertThat(policies.allow(edge, pinService, PIN_SERVICE)).isTrue();
        assertThat(policies.outside(edge)).isEmpty();
        assertThat(Overlay.PRODUCTION.services())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(policies.allow(service.labels(), edge, HTTPS))
                        .isFalse())
                .filteredOn(service -> !service.name().equals("pin-service"))
                .allSatisfy(service -> assertThat(List.of(8081, 8082, 8083, 8084))
                        .noneMatch(port -> policies.allow(edge, service.labels(), port)));
    }

    @Test
    void theDoorHandsTheConnectionOnAsItIs() {
        Manifest route = find("TLSRoute");
        JsonNode listener = find("Gateway").at("/spec/listeners/0");
        assertThat(listener.at("/tls/mode").asText()).isEqualTo("Passthrough");
        assertThat(route.text("/spec/parentRefs/0/name"))
                .isEqualTo(find("Gateway").name());
        assertThat(route.text("/spec/parentRefs/0/sectionName"))
                .isEqualTo(listener.path("name").asText());
        assertThat(route.text("/spec/hostnames/0"))
                .isEqualTo(listener.path("hostname").asText());
        Manifest service = find("Service");
        assertThat(route.text("/spec/rules/0/backendRefs/0/name")).isEqualTo(service.name());
        assertThat(Map.of("app.kubernetes.io/name", service.text("/spec/selector/app.kubernetes.io~1name")))
                .isEqualTo(Selector.matchLabels(find("Deployment").at("/spec/selector")));
    }

    @Test
    void thePatchLaysFilesWhereItsSettingsLookForThem() {
        Manifest patched =
                Overlay.PRODUCTION.find("Deployment", CardEdge.patch().name());
        JsonNode pod = CardEdge.patch().at("/spec/template/spec");
        assertThatCode(() -> V1PodSpec.validateJsonElement(JsonParser.parseString(pod.toString())))
                .doesNotThrowAnyException();
        JsonNode container = pod.at("/containers/0");
        assertThat(container.path("name")).isEqualTo(patched.at("/spec/template/spec/containers/0/name"));
        assertThat(container.path("env").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "SPORTELLO_CNS_AUTHORITIES", "SPORTELLO_CNS_CRLS", "SPORTELLO_CNS_TRUSTED_HOPS");
        List<String> mounted = container.path("volumeMounts").findValuesAsText("mountPath");
        assertThat(container.path("env").findValuesAsText("value"))
                .filteredOn(value -> value.startsWith("/"))
                .hasSameSizeAs(mounted)
                .allMatch(path -> mounted.stream().anyMatch(path::startsWith));
        assertThat(pod.path("volumes"))
                .extracting(volume -> volume.path("name").asText())
                .containsExactlyElementsOf(container.path("volumeMounts").findValuesAsText("name"));
    }

    private static Manifest find(String kind) {
        return CardEdge.edge().stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
