package it.sportello.k8s.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.contracts.Participant;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documented routes and the doors that lead to them. */
class GatewayTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    @DisplayName("K8 a route for staff is behind the staff's door alone, every other one where it is looked for")
    void everyDocumentedRouteHasItsDoor(Overlay overlay) throws IOException {
        Routes citizens = Routes.of(overlay, "public");
        Routes staff = Routes.of(overlay, "staff");
        for (Participant service : Participant.values()) {
            String name = service.serviceName();
            for (Map.Entry<String, JsonNode> path : paths(name).properties()) {
                for (JsonNode operation : path.getValue()) {
                    String route = path.getKey();
                    if (operation.has("x-roles")) {
                        assertThat(citizens.lead(name, route))
                                .as("public " + name + route)
                                .isFalse();
                        assertThat(staff.lead(name, route))
                                .as("staff " + name + route)
                                .isTrue();
                    } else {
                        assertThat((citizens.lead(name) ? citizens : staff).lead(name, route))
                                .as("a door to " + name + route)
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDoorLeadsToADocumentedRoute(Overlay overlay) throws IOException {
        for (String gateway : new String[] {"public", "staff"}) {
            for (JsonNode rule : Routes.of(overlay, gateway).rules()) {
                assertThat(paths(Routes.service(rule)).fieldNames())
                        .toIterable()
                        .as(gateway + " " + Routes.prefix(rule))
                        .anyMatch(path -> Routes.leads(rule, path));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void managementIsBehindNoDoor(Overlay overlay) {
        for (String gateway : new String[] {"public", "staff"}) {
            assertThat(Routes.of(overlay, gateway).lead("pin-service", "/q/metrics"))
                    .isFalse();
            assertThat(Routes.of(overlay, gateway).rules()).isNotEmpty().allMatch(Routes::isRewritten);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDoorsHaveDifferentNamesAndSpeakTls(Overlay overlay) {
        assertThat(overlay.ofKind("Gateway").stream().map(gateway -> gateway.text("/spec/listeners/0/hostname")))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(overlay.ofKind("HTTPRoute"))
                .allSatisfy(route -> assertThat(route.text("/spec/hostnames/0"))
                        .isEqualTo(overlay.find("Gateway", route.text("/spec/parentRefs/0/name"))
                                .text("/spec/listeners/0/hostname")));
        assertThat(overlay.ofKind("Gateway"))
                .allSatisfy(gateway -> assertThat(gateway.at("/spec/listeners"))
                        .singleElement()
                        .satisfies(listener -> {
                            assertThat(listener.get("protocol").textValue()).isEqualTo("HTTPS");
                            assertThat(listener.at("/tls/certificateRefs/0/name")
                                            .textValue())
                                    .isEqualTo(gateway.name() + "-certificate");
                        }));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C8 through no door comes what a client calls the certificate of a services card")
    void noClientSendsACertificateOfItsOwn(Overlay overlay) {
        for (Manifest route : overlay.ofKind("HTTPRoute")) {
            assertThat(Routes.of(route).rules())
                    .as(route.name())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(Routes.removedHeaders(rule))
                            .containsExactlyInAnyOrder("Client-Cert", "Client-Cert-Chain"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIssuerAnswersAtItsName(Overlay overlay) {
        Manifest route = overlay.find("HTTPRoute", Routes.ISSUER);
        String issuer = new Workload(overlay, overlay.find("Deployment", "pin-service"))
                .settings()
                .get("SPORTELLO_TOKEN_ISSUER");
        assertThat(issuer).isEqualTo("https://" + route.text("/spec/hostnames/0"));
        assertThat(route.at("/spec/rules/0/matches").findValuesAsText("value"))
                .containsExactly(
                        "/oauth2", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server");
        assertThat(route.text("/spec/rules/0/backendRefs/0/name")).isEqualTo("pin-service");
    }

    private static JsonNode paths(String service) throws IOException {
        return MAPPER.readTree(
                        Path.of("..", "docs", "openapi", service + ".json").toFile())
                .get("paths");
    }
}
